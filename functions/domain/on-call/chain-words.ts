import type { Bilingual } from '../bilingual.ts';
import type { AlertCause } from './alert.ts';
import { localTimeOf } from './local-time-words.ts';
import type { Said } from './said.ts';

type Below = Extract<AlertCause, { kind: 'not-acknowledged' }>;

const ABOUT: Readonly<Record<Below['about'], Bilingual>> = {
  escalation: { zh: '升级', en: 'has climbed' },
  'reported-up': { zh: '上报', en: 'was reported up' },
  'media-referral': { zh: '媒体转办', en: 'was handed on by the media' },
  'notice-overdue': { zh: '逾期未更新', en: 'had no update in time' },
};

/** What an alert says that nobody of the branch below has acknowledged (F3). */
export const notAcknowledgedSaid = ({
  branch,
  about,
  others,
  ticketNumber,
  noticeId,
}: Below): Said => {
  const what = ABOUT[about];
  const number = ticketNumber ?? noticeId ?? '';
  const named =
    ticketNumber === undefined
      ? { zh: `通报 ${number} `, en: `Notice ${number}` }
      : { zh: `投诉工单 ${number} `, en: `Complaint ${number}` };
  const more = othersBelowSaid(branch, others);
  return {
    subject: `${number} ${branch} 无人确认呼叫${more.subject.zh} · nobody at ${branch} has acknowledged${more.subject.en}`,
    happened: {
      zh: `${named.zh}${what.zh}，已依次呼叫 ${branch} 的值班人员和主管，均未确认（规则 F3）。${more.text.zh}`,
      en: `${named.en} ${what.en}; those on call at ${branch} and their manager have been called, and none of them has acknowledged (rule F3).${more.text.en}`,
    },
    todo: {
      zh: `先确认呼叫，再电话联系 ${branch}，落实处理人。`,
      en: `acknowledge, then call ${branch} and find out who works it.`,
    },
  };
};

/** What is added where the page below told of others too. */
const othersBelowSaid = (
  branch: string,
  others: number | undefined,
): { readonly subject: Bilingual; readonly text: Bilingual } =>
  others === undefined
    ? { subject: { zh: '', en: '' }, text: { zh: '', en: '' } }
    : {
        subject: { zh: `，另有 ${others} 条`, en: `, and ${others} more` },
        text: {
          zh: `${branch} 另有 ${others} 条告警随同呼叫，请一并了解。`,
          en:
            others === 1
              ? ` 1 more alert of ${branch} was told with it: ask for it too.`
              : ` ${others} more alerts of ${branch} were told with it: ask for them too.`,
        },
      };

/** What an alert says of a ticket that has not moved since its alert was acknowledged (F3). */
export const unmovedSaid = (
  { ticketNumber, acknowledgedAt, count }: Extract<AlertCause, { kind: 'unmoved' }>,
  { timeZone }: { readonly timeZone: string },
): Said => {
  const local = localTimeOf(acknowledgedAt, timeZone);
  const again =
    count > 1 ? { zh: `（第 ${count} 次）`, en: ` (time ${count})` } : { zh: '', en: '' };
  return {
    subject: `${ticketNumber} 确认后无进展 · acknowledged, and nothing has moved`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 的呼叫已于 ${local}（当地时间）确认，此后工单无任何处理${again.zh}。`,
      en: `The alert of complaint ${ticketNumber} was acknowledged at ${local} local time, and nobody has done anything about it since${again.en}.`,
    },
    todo: {
      zh: '先确认呼叫，再立即办理，或转交他人。',
      en: 'acknowledge, then work it at once, or hand it over.',
    },
  };
};
