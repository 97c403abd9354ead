import type { AlertCause } from './alert.ts';
import { localTimeOf } from './local-time-words.ts';
import type { Said } from './said.ts';

/** What an alert says of a hand-over that nobody has acknowledged. */
export const handOverOpenSaid = (
  { writtenAt, unit, count }: Extract<AlertCause, { kind: 'hand-over-open' }>,
  { timeZone }: { readonly timeZone: string },
): Said => {
  const local = localTimeOf(writtenAt, timeZone);
  const again =
    count === 1
      ? { zh: '', en: '' }
      : { zh: `，这是第 ${count} 次提醒`, en: `; this is reminder no. ${count}` };
  const whose = unit === undefined ? { zh: '', en: '' } : { zh: `${unit} `, en: ` of ${unit}` };
  return {
    subject: '交班记录无人确认 · hand-over not acknowledged',
    happened: {
      zh: `${whose.zh}${local}（当地时间）交班的遗留事项至今无人确认接班${again.zh}。`,
      en: `Nobody has taken over from the shift${whose.en} that ended at ${local} local time${again.en}.`,
    },
    todo: {
      zh: '先确认呼叫，再联系当班班长，请其在班长看板确认接班；联系不上的，由投诉主管确认。',
      en: 'acknowledge, then have the lead at work take the shift over on the live board; where there is none, the complaint manager does.',
    },
  };
};
