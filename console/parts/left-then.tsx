import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';
import { aboutWords } from './about-words.ts';
import { instantWords } from './instant-words.ts';
import { Line, Lines } from './lines.tsx';

type Left = components['schemas']['ReadHandOverAnswer']['left'];
type Counted = {
  readonly count: number;
  readonly atLeast?: true;
  readonly some: readonly unknown[];
};

/** What a shift had left when it was handed over, the most pressing of it by name. */
export const LeftThen = ({ left }: { left: Left }) => {
  const { timeZone } = useDesk().settings.branch;
  const of = (words: string, { count, atLeast, some }: Counted) => {
    const number = atLeast ? `${count}+` : `${count}`;
    const title =
      some.length > 0 && (some.length < count || atLeast)
        ? t`${words}（共 ${number}，只列前 ${some.length}）`
        : words;
    return { title, isCut: atLeast === true };
  };
  return (
    <>
      <Lines {...of(t`未结投诉`, left.open)}>
        {left.open.some.map(({ ticketId, ticketNumber, nextDueAt }) => (
          <Line
            key={ticketId}
            href={`/cases/${ticketId}`}
            name={ticketNumber}
            {...(nextDueAt !== undefined && { facts: instantWords(nextDueAt, timeZone) })}
          />
        ))}
      </Lines>
      <Lines {...of(t`已承诺客户的答复日期`, left.promised)}>
        {left.promised.some.map(({ ticketId, ticketNumber, promisedUntil }) => (
          <Line
            key={ticketId}
            href={`/cases/${ticketId}`}
            name={ticketNumber}
            facts={instantWords(promisedUntil, timeZone)}
          />
        ))}
      </Lines>
      <Lines {...of(t`客户催过、尚未答复`, left.chased)}>
        {left.chased.some.map(({ ticketId, ticketNumber }) => (
          <Line key={ticketId} href={`/cases/${ticketId}`} name={ticketNumber} />
        ))}
      </Lines>
      <Lines {...of(t`须联系的客户`, left.toTell)}>
        {left.toTell.some.map(({ messageId, ticketId, ticketNumber }) => (
          <Line key={messageId} href={`/cases/${ticketId}`} name={ticketNumber} />
        ))}
      </Lines>
      <Lines {...of(t`无人确认的告警`, left.raised)}>
        {left.raised.some.map(({ alertId, about, ticketId, ticketNumber }) => (
          <Line
            key={alertId}
            href={ticketId === undefined ? '/alerts' : `/cases/${ticketId}`}
            name={ticketNumber ?? t({ context: 'one of them', message: '告警' })}
            facts={aboutWords(about)}
          />
        ))}
      </Lines>
    </>
  );
};
