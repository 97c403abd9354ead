import type { Bilingual } from '../bilingual.ts';
import type { Alert, AlertCause } from './alert.ts';
import { localTimeOf } from './local-time-words.ts';
import type { Said } from './said.ts';

/** IANA name of the zone in whose time it speaks. */
type InTime = { readonly timeZone: string };

const NOT_DONE: Readonly<Record<'take' | 'reply' | 'everything', Bilingual>> = {
  take: { zh: '逾期未接单', en: 'has not been taken in time' },
  reply: { zh: '逾期未回复', en: 'has not been replied to in time' },
  everything: { zh: '时限均已过，久无进展', en: 'has not moved for long, and its limits are past' },
};

const TO_DO: Readonly<Record<'take' | 'reply', Bilingual>> = {
  take: { zh: '接单', en: 'be taken' },
  reply: { zh: '回复', en: 'be replied to' },
};

/** What an alert says of a work order whose limit comes (D7). */
export const orderDueSaid = (
  { ticketNumber, unit, limit, dueAt }: Extract<AlertCause, { kind: 'order-due' }>,
  { timeZone }: InTime,
): Said => {
  const step = TO_DO[limit];
  const local = localTimeOf(dueAt, timeZone);
  return {
    subject: `${ticketNumber} ${unit} 请按时${step.zh} · work order to ${step.en}`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 派至 ${unit} 的工单须在 ${local}（当地时间）前${step.zh}。`,
      en: `The work order of ${unit} about complaint ${ticketNumber} is to ${step.en} by ${local} local time.`,
    },
    todo: {
      zh: `先确认呼叫，再${limit === 'take' ? '接单' : '办理并提交报告'}。`,
      en: `acknowledge, then ${limit === 'take' ? 'take it' : 'work it and report'}.`,
    },
  };
};

/** What an alert says of a work order that is late. */
export const orderLateSaid = (
  { role }: Pick<Alert, 'role'>,
  { ticketNumber, unit, missed, dueAt }: Extract<AlertCause, { kind: 'order-late' }>,
  { timeZone }: InTime,
): Said => {
  const late = NOT_DONE[missed];
  const local = dueAt === undefined ? undefined : localTimeOf(dueAt, timeZone);
  return {
    subject: `${ticketNumber} ${unit} ${late.zh} · work order ${late.en}`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 派至 ${unit} 的工单${late.zh}${local === undefined ? '' : `（时限 ${local}，当地时间）`}。`,
      en: `The work order of ${unit} about complaint ${ticketNumber} ${late.en}${local === undefined ? '' : ` (${local} local time)`}.`,
    },
    todo:
      role === 'responsible'
        ? {
            zh: '先确认呼叫，再督促该单位办理，或改派其他单位。',
            en: 'acknowledge, then see that the unit works it, or give it to another one.',
          }
        : {
            zh: '先确认呼叫，再立即办理；不属本单位的，请转办或退单。',
            en: 'acknowledge, then work it at once, or pass it on or give it back if it is not yours.',
          },
  };
};

const NO_WORD: Readonly<Record<'take' | 'reply' | 'everything', Bilingual>> = {
  take: { zh: '是否接单尚无回音', en: 'has given no word of taking it' },
  reply: { zh: '是否回复尚无回音', en: 'has given no word of its reply' },
  everything: { zh: '一小时未确认收到', en: 'has acknowledged nothing for an hour' },
};

/** What an alert says of a work order of which another branch has said nothing. */
export const orderSilentSaid = (
  { ticketNumber, branch, unit, missed, dueAt }: Extract<AlertCause, { kind: 'order-silent' }>,
  { timeZone }: InTime,
): Said => {
  const silent = NO_WORD[missed];
  const local = dueAt === undefined ? undefined : localTimeOf(dueAt, timeZone);
  return {
    subject: `${ticketNumber} ${branch} ${silent.zh} · ${branch} ${silent.en}`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 派至 ${branch} 分公司 ${unit} 的工单，对方${silent.zh}${local === undefined ? '' : `（时限 ${local}，当地时间）`}。`,
      en: `The work order about complaint ${ticketNumber} for ${unit} of branch ${branch}: that branch ${silent.en}${local === undefined ? '' : ` (limit ${local} local time)`}.`,
    },
    todo: {
      zh: '先确认呼叫，再电话联系对方分公司，并请运维检查两地之间的消息是否送达。',
      en: 'acknowledge, then call that branch, and have operations see whether messages between the two arrive.',
    },
  };
};
