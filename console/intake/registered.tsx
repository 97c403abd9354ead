import { t } from '@lingui/core/macro';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { GROUND_WORDS } from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { instantWords } from '../parts/instant-words.ts';
import { useKeys } from '../parts/keys.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { Evidence } from './evidence.tsx';
import styles from './intake.module.css';

/** It is on record: the number to give the customer, and by when they hear from us. */
export const Registered = ({
  answer,
  next,
}: {
  answer: components['schemas']['Registered'];
  next: () => void;
}) => {
  const { settings } = useDesk();
  const offers = useMe().data?.offers ?? [];
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  useKeys({ n: next });
  const { id, ticketNumber, clocks, onTheSpot, refusalProposed, repeatOf } = answer;
  const [first] = clocks.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return (
    <section class={styles.registered} aria-labelledby="registered">
      <p class={styles.slipHead}>{t`投诉受理单`}</p>
      <h1 id="registered">{onTheSpot === 'closed' ? t`已登记并办结` : t`已登记`}</h1>
      <p class={styles.ticketNumber} role="status">
        {ticketNumber}
      </p>
      {onTheSpot === 'left-open' && <p>{t`本单位不能当场办结，工单保持待办。`}</p>}
      {repeatOf !== undefined && <p>{t`重复投诉：已与原工单关联，以先到的时限为准。`}</p>}
      {refusalProposed !== undefined && (
        <p>{t`建议不予受理：${inWords(GROUND_WORDS[refusalProposed])}`}</p>
      )}
      {onTheSpot !== 'closed' && first !== undefined && (
        <p>
          {t`最先到期：${instantWords(first.dueAt, settings.branch.timeZone)}`}{' '}
          <TimeLeft dueAt={first.dueAt} />
        </p>
      )}
      <p class={styles.slipFoot}>{t`查询进度、补充情况或催办时，请告知上面的工单编号。`}</p>
      <p class={styles.actions}>
        <button ref={button} type="button" data-kind="primary" onClick={next}>
          {t`受理下一件`} <kbd>N</kbd>
        </button>
        <button type="button" onClick={() => print()}>{t`打印受理单`}</button>
        {offers.includes('readComplaint') && <Link href={`/cases/${id}`}>{t`打开工单`}</Link>}
      </p>
      <div class={styles.notPrinted}>
        {offers.includes('addEvidence') && onTheSpot !== 'closed' && <Evidence ticketId={id} />}
      </div>
    </section>
  );
};
