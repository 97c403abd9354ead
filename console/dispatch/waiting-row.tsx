import { t } from '@lingui/core/macro';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  TIER_WORDS,
  URGENCY_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { type Unit, useNames } from '../api/names.ts';
import { inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { Row } from '../parts/row.tsx';
import { AreaName } from './area-name.tsx';
import styles from './dispatch.module.css';
import { mayGiveOut, type Told, type Waiting } from './waiting.ts';

type Given = {
  readonly ticket: Waiting;
  readonly units: ReadonlyMap<string, Unit>;
  /** Where it goes as things stand. */
  readonly unit: string | undefined;
  readonly choose: (unit: string) => void;
  /** What the unit is told with it. */
  readonly told: Told;
  readonly isMarked: boolean;
  readonly mark: () => void;
  /** Absent for who may look and not give out. */
  readonly giveOut: (() => void) | undefined;
  /** What the rule said when it did not go out. */
  readonly refused: string | undefined;
  /** It went out a moment ago. */
  readonly isOut: boolean;
};

/** A ticket that waits: the unit it goes to, and what it was proposed by. */
export const WaitingRow = ({ ticket, refused, isOut, told, ...given }: Given) => (
  <div data-ticket={ticket.id}>
    <Row
      dueAt={ticket.nextDueAt}
      href={`/cases/${ticket.id}`}
      title={`${ticket.ticketNumber} ${inWords(CATEGORY_WORDS[ticket.category])}`}
      facts={<Facts ticket={ticket} refused={refused} told={told} />}
      actions={
        isOut ? (
          <Badge kind="good">{t`✓ 已派出`}</Badge>
        ) : mayGiveOut(ticket) ? (
          <WhereTo ticket={ticket} {...given} />
        ) : (
          <span class={styles.own}>{t`本人受理，由他人派单`}</span>
        )
      }
    />
  </div>
);

const Facts = ({ ticket, refused, told }: Pick<Given, 'ticket' | 'refused' | 'told'>) => (
  <>
    {ticket.urgency !== undefined && <span>{inWords(URGENCY_WORDS[ticket.urgency])}</span>}
    <span>{inWords(TIER_WORDS[ticket.tier])}</span>
    <span>{inWords(CHANNEL_WORDS[ticket.channel])}</span>
    {ticket.area !== undefined && <AreaName code={ticket.area} />}
    {ticket.cameBack && <Badge kind="warn">{t`退回`}</Badge>}
    {ticket.attention.map((attention) => (
      <Badge key={attention} kind="warn">
        {inWords(ATTENTION_WORDS[attention])}
      </Badge>
    ))}
    {ticket.proposed !== undefined && <span>{proposalWords(ticket.proposed)}</span>}
    <WhatIsTold told={told} />
    {refused !== undefined && (
      <strong role="alert" class={styles.refused}>
        {t`未派出：${refused}`}
      </strong>
    )}
  </>
);

const WhatIsTold = ({ told: { person, task } }: { told: Told }) => {
  const names = useNames();
  return (
    <>
      {person !== undefined && <span>{t`处理人：${names.get(person) ?? person}`}</span>}
      {task !== undefined && (
        <span>
          {t`要求：`}
          <bdi>{task}</bdi>
        </span>
      )}
    </>
  );
};

const proposalWords = ({ by }: NonNullable<Waiting['proposed']>): string => {
  const grounds = {
    media: t`媒体转办`,
    category: t({ context: 'ground of a proposal', message: '类别' }),
    'home-unit': t`归属单位`,
    area: t({ context: 'ground of a proposal', message: '地区' }),
    tier: t({ context: 'ground of a proposal', message: '客户等级' }),
  };
  const named = by.map((ground) => grounds[ground]).join(inWords({ zh: '、', en: ', ' }));
  return t`建议依据：${named}`;
};

const WhereTo = ({
  ticket,
  units,
  unit,
  choose,
  isMarked,
  mark,
  giveOut,
}: Omit<Given, 'refused' | 'isOut' | 'told'>) => {
  if (giveOut === undefined)
    return <span>{inWords(units.get(unit ?? '')?.name ?? { zh: '', en: '' })}</span>;
  return (
    <>
      <label class={styles.unit}>
        <span class="visually-hidden">
          {t`派往单位`} {ticket.ticketNumber}
        </span>
        <select value={unit ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {unit === undefined && <option value="">{t`请选择单位`}</option>}
          {[...units.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={unit === undefined} onClick={giveOut}>
        {t`派单`}
        <span class="visually-hidden"> {ticket.ticketNumber}</span>
      </button>
      <button type="button" aria-pressed={isMarked} class={styles.mark} onClick={mark}>
        {isMarked ? t`✓ 已选` : t`选择`}
        <span class="visually-hidden"> {ticket.ticketNumber}</span>
      </button>
    </>
  );
};
