import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { type Me, useMe } from '../api/me.ts';
import { useUnitName, useUnits } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { CommandButton } from '../forms/command-button.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { PagedList } from '../parts/paged-list.tsx';
import styles from './board.module.css';
import { HandOver } from './hand-over.tsx';
import { type HandOverRow, OneHandOver } from './one-hand-over.tsx';
import { handOverForm, shiftsOf } from './shifts.ts';

const A_PAGE = 20;

/** A board on a wall is not touched for hours. */
const LOOKED_AGAIN_MS = 60_000;

/** 交接班: what the shift before has left and nobody has taken over, what this one leaves, and what was before (E9). */
export const HandOvers = () => {
  const me = useMe().data;
  const [isOpen, setOpen] = useState(false);
  const title = t`交接班`;
  return (
    <section class={styles.handOver} aria-label={title}>
      <div class={styles.head}>
        <h2>{title}</h2>
        {me?.offers.includes('handOverShift') && <HandOverNow me={me} about={title} />}
      </div>
      <Missing />
      <InState state="written" />
      <HandOver />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t`历次交班`}</summary>
        {isOpen && <InState state="acknowledged" empty={t`还没有确认过的交班。`} />}
      </details>
    </section>
  );
};

const HandOverNow = ({ me, about }: { me: Me; about: string }) => {
  const units = useUnits();
  const shifts = shiftsOf(me);
  const [only] = shifts.led;
  return (
    <CommandButton
      operation="handOverShift"
      about={about}
      draft="shift"
      form={(body) => handOverForm(body, shifts, units)}
      {...(shifts.any && shifts.led.length === 1 && { start: { unit: only } })}
      note={
        shifts.any && only === undefined
          ? t`未结投诉、已承诺的答复日期、催单、须联系的客户、无人确认的告警按此刻的数据存档（投诉中心为全分公司的，其他单位为其在办工单所涉的），由下一班班长确认接班；不选单位的，为所有单位交班，任何班长均可确认。备注只有班长、投诉主管和值班人员可见。`
          : t`未结投诉、已承诺的答复日期、催单、须联系的客户、无人确认的告警按此刻的数据存档（投诉中心为全分公司的，其他单位为其在办工单所涉的），由该单位下一班班长确认接班；备注只有班长、投诉主管和值班人员可见。`
      }
    />
  );
};

/** Who takes over without a hand-over sees that. */
const Missing = () => {
  const unitName = useUnitName();
  const { client, settings } = useDesk();
  const { data } = useQuery({
    queryKey: ['hand-overs', 'latest'],
    queryFn: ({ signal }) =>
      answered(client.GET('/hand-overs', { params: { query: { limit: 1 } }, signal })),
    refetchInterval: LOOKED_AGAIN_MS,
  });
  const of = data?.unit !== undefined && <strong>{unitName(data.unit)} </strong>;
  if (data?.none)
    return (
      <p role="note">
        {of}
        {t`近期没有交班记录，没有书面的遗留事项。`}
      </p>
    );
  if (data?.missingSince === undefined || data.lastAt === undefined) return null;
  const { timeZone } = settings.branch;
  return (
    <p role="note" class={styles.late}>
      {of}
      {t`■ 最近一次交班在 ${instantWords(data.lastAt, timeZone)}，此后应在 ${instantWords(data.missingSince, timeZone)} 前再次交班，尚无交班记录。`}
    </p>
  );
};

const InState = ({ state, empty }: { state: HandOverRow['state']; empty?: string }) => {
  const { client } = useDesk();
  const read = usePages<HandOverRow>(['hand-overs', state], (cursor, signal) =>
    answered(
      client.GET('/hand-overs', {
        params: { query: { state, limit: A_PAGE, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  return (
    <PagedList
      read={read}
      row={(handOver) => <OneHandOver key={handOver.id} handOver={handOver} />}
      empty={empty}
      look={styles.shifts}
    />
  );
};
