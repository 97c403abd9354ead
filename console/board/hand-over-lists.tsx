import { t } from '@lingui/core/macro';
import { causeWords } from '../alerts/cause-words.ts';
import { subjectOf } from '../alerts/subject.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { messageCauseWords, messageWayWords } from '../my-work/message-words.ts';
import { instantWords } from '../parts/instant-words.ts';
import { Line, Lines } from '../parts/lines.tsx';
import { chasedWords } from '../parts/words.ts';
import type { Left } from './left.ts';

const DAY_MS = 24 * 3_600_000;

/** What a shift leaves, each of it with its ticket: what falls due, what was promised, who asked, who is to be told, who was called in vain. */
export const HandOverLists = ({ left, at }: { left: Left; at: number }) => {
  const { timeZone } = useDesk().settings.branch;
  const me = useMe().data;
  const when = (instant: string) => instantWords(instant, timeZone);
  const number = ({ items, isCut }: Left['open' | 'raised' | 'toTell']) =>
    isCut ? `${items.length}+` : `${items.length}`;
  const due = left.open.items.filter(
    ({ nextDueAt }) => nextDueAt !== undefined && Date.parse(nextDueAt) < at + DAY_MS,
  );
  const promised = left.open.items
    .flatMap(({ promisedUntil, ...ticket }) =>
      promisedUntil === undefined ? [] : [{ ...ticket, promisedUntil }],
    )
    .toSorted((one, other) => (one.promisedUntil < other.promisedUntil ? -1 : 1));
  const chased = left.open.items.filter((ticket) => ticket.chased !== undefined);
  return (
    <>
      <p>
        {t`截至 ${when(new Date(at).toISOString())}：未结投诉 ${number(left.open)} 件，未确认告警 ${number(left.raised)} 条，待联系客户 ${number(left.toTell)} 位。`}
      </p>
      {left.open.isCut && <p role="note">{t`未结投诉过多，只列最先到期的部分。`}</p>}
      <Lines title={t`二十四小时内到期或已超时`} isCut={left.open.isCut}>
        {due.map(({ id, ticketNumber, nextDueAt = '' }) => (
          <Line key={id} href={`/cases/${id}`} name={ticketNumber} facts={when(nextDueAt)} />
        ))}
      </Lines>
      <Lines title={t`已承诺客户的答复日期`} isCut={left.open.isCut}>
        {promised.map(({ id, ticketNumber, promisedUntil }) => (
          <Line key={id} href={`/cases/${id}`} name={ticketNumber} facts={when(promisedUntil)} />
        ))}
      </Lines>
      <Lines title={t`客户催过、尚未答复`} isCut={left.open.isCut}>
        {chased.map((ticket) => (
          <Line
            key={ticket.id}
            href={`/cases/${ticket.id}`}
            name={ticket.ticketNumber}
            facts={chasedWords(ticket.chased ?? 0)}
          />
        ))}
      </Lines>
      <Lines title={t`须联系的客户`} isCut={left.toTell.isCut}>
        {left.toTell.items.map(({ id, ticketId, ticketNumber, way, cause, notBefore }) => (
          <Line
            key={id}
            href={`/cases/${ticketId}`}
            name={ticketNumber}
            facts={[
              messageCauseWords(cause.kind),
              messageWayWords(way),
              ...(notBefore === undefined ? [] : [t`${when(notBefore)} 之后可联系`]),
            ].join(' · ')}
          />
        ))}
      </Lines>
      <Lines title={t`无人确认的告警`} isCut={left.raised.isCut}>
        {left.raised.items.map(({ id, cause, raisedAt }) => {
          const subject = subjectOf(cause, me?.offers ?? []);
          return (
            <Line
              key={id}
              href={subject?.href ?? '/alerts'}
              name={subject?.name ?? causeWords(cause)}
              facts={`${causeWords(cause)} · ${when(raisedAt)}`}
            />
          );
        })}
      </Lines>
    </>
  );
};
