import type { Bilingual } from '../bilingual.ts';
import { LEVEL_WORDS } from '../level.ts';
import { unreachable } from '../unreachable.ts';
import type { MessageKind } from '../wording/wording.ts';
import type { Alert, AlertCause } from './alert.ts';
import { type Desks, linkOf, openedAt } from './alert-links.ts';
import { notAcknowledgedSaid, unmovedSaid } from './chain-words.ts';
import { customerSaid } from './customer-words.ts';
import type { Instead } from './fallback-reason.ts';
import { handOverOpenSaid } from './hand-over-words.ts';
import { localTimeOf } from './local-time-words.ts';
import { mediaSaid } from './media-referral.ts';
import { mutedSaid } from './muted-words.ts';
import { reportedUpSaid } from './reported-up-words.ts';
import type { Said } from './said.ts';
import { heartbeatMissedSaid } from './silence-words.ts';
import { othersSaid, othersSpoken } from './storm-words.ts';
import { orderDueSaid, orderLateSaid, orderSilentSaid } from './work-order-words.ts';

/** In whose time an alert speaks, and where what it is about is opened. */
export type AlertPlace = Desks & {
  /** IANA name of the branch's zone. */
  readonly timeZone: string;
};

/** What an alert says to the person that it pages: ids and facts, nothing personal. */
export type AlertWords = {
  /** In both languages, the number that people go by first. */
  readonly subject: string;
  readonly text: Bilingual;
  /** Opens what it is about. */
  readonly link: string;
};

type Worded = Pick<Alert, 'id' | 'branch' | 'level' | 'role' | 'cause' | 'members' | 'muted'>;

/**
 * The words of an alert: what happened and why, what to do, and where.
 * @param instead why whoever is paged is not of the unit that it was for (E8, G4)
 * @param tap what acknowledges it with one tap; by the API where left out
 */
export const alertWords = (
  alert: Worded,
  place: AlertPlace,
  instead?: Instead,
  tap?: string,
): AlertWords => {
  const opened = openedAt(place);
  const link = linkOf(alert.cause, opened);
  const { subject, happened, todo } = said(alert, place, instead);
  const acknowledge = tap ?? `POST ${place.apiUrl}/alerts/${alert.id}/acknowledge`;
  const muted = alert.muted && mutedSaid(alert.muted, place.timeZone);
  const others = alert.members ? othersSaid(alert.members, opened.joined(alert.id)) : undefined;
  return {
    subject: `[Redress] ${subject}${others?.subject ?? ''}`,
    link,
    text: {
      zh: `${happened.zh}${muted?.zh ?? ''}${others?.text.zh ?? ''}\n请做：${todo.zh}\n查看：${link}\n确认呼叫：${acknowledge}`,
      en: `${happened.en}${muted?.en ?? ''}${others?.text.en ?? ''}\nTo do: ${todo.en}\nSee: ${link}\nAcknowledge: ${acknowledge}`,
    },
  };
};

/** What is said of an alert in a call: no addresses, which nobody could write down. */
export const spokenWords = (alert: Worded, place: AlertPlace, instead?: Instead): Bilingual => {
  const { happened, todo } = said(alert, place, instead);
  const others = alert.members ? othersSpoken(alert.members) : { zh: '', en: '' };
  return {
    zh: `${happened.zh}${others.zh}请做：${todo.zh}`,
    en: `${happened.en}${others.en} To do: ${todo.en}`,
  };
};

const said = (alert: Worded, place: AlertPlace, instead: Instead | undefined): Said => {
  const { cause } = alert;
  switch (cause.kind) {
    case 'escalation':
      return escalationSaid(alert, cause, place);
    case 'reported-up':
      return reportedUpSaid(alert, cause, instead);
    case 'customer-word':
      return customerSaid(cause);
    case 'media-referral':
      return mediaSaid(cause, instead);
    case 'notice-overdue':
      return {
        subject: `${cause.noticeId} 通报逾期未更新 · notice not updated in time`,
        happened: silentSince(cause, place),
        todo: {
          zh: '先确认呼叫，再更新通报，或在修复后关闭通报。',
          en: 'acknowledge, then update the notice, or close it if all is repaired.',
        },
      };
    case 'order-due':
      return orderDueSaid(cause, place);
    case 'order-late':
      return orderLateSaid(alert, cause, place);
    case 'order-silent':
      return orderSilentSaid(cause, place);
    case 'customer-not-told':
      return notToldSaid(cause);
    case 'not-acknowledged':
      return notAcknowledgedSaid(cause);
    case 'unmoved':
      return unmovedSaid(cause, place);
    case 'heartbeat-missed':
      return heartbeatMissedSaid(cause, place);
    case 'hand-over-open':
      return handOverOpenSaid(cause, place);
    default:
      return unreachable(cause);
  }
};

const silentSince = (
  { noticeId, expectedAt }: Extract<AlertCause, { kind: 'notice-overdue' }>,
  { timeZone }: AlertPlace,
): Bilingual => {
  if (expectedAt === undefined)
    return {
      zh: `通报 ${noticeId} 已久无更新。`,
      en: `Notice ${noticeId} has had no update for long.`,
    };
  const local = localTimeOf(expectedAt, timeZone);
  return {
    zh: `通报 ${noticeId} 应在 ${local}（当地时间）前更新，至今仍无更新。`,
    en: `Notice ${noticeId} was to have word by ${local} local time, and has had none.`,
  };
};

const MESSAGE_WORDS: Readonly<Record<MessageKind, Bilingual>> = {
  receipt: { zh: '受理告知', en: 'receipt' },
  'solution-answer': { zh: '处理安排告知', en: 'solution answer' },
  answer: { zh: '答复', en: 'answer' },
  refusal: { zh: '不予受理告知', en: 'refusal' },
};

const NOT_TOLD: Readonly<Record<'bounced' | 'given-up' | 'waits', Bilingual>> = {
  bounced: { zh: '未送达客户，已被退回', en: 'did not reach the customer: it came back' },
  'given-up': {
    zh: '多次发送均未成功，已停止发送',
    en: 'has not been taken by any provider, and is tried no longer',
  },
  waits: {
    zh: '须由人工致电或寄信告知，尚无人办理',
    en: 'waits for somebody to call the customer or post it',
  },
};

const notToldSaid = ({
  ticketNumber,
  says,
  why,
}: Extract<AlertCause, { kind: 'customer-not-told' }>): Said => {
  const what = MESSAGE_WORDS[says];
  const happened = NOT_TOLD[why];
  return {
    subject: `${ticketNumber} ${what.zh}未告知客户 · customer not told`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 的${what.zh}${happened.zh}。`,
      en: `The ${what.en} about complaint ${ticketNumber} ${happened.en}.`,
    },
    todo:
      why === 'waits'
        ? {
            zh: '先确认呼叫，再致电客户或寄出信函，并登记结果。',
            en: 'acknowledge, then call the customer or post the letter, and say what came of it.',
          }
        : {
            zh: '先确认呼叫，再以其他方式告知客户。',
            en: 'acknowledge, then tell the customer in another way.',
          },
  };
};

type Escalation = Extract<AlertCause, { kind: 'escalation' }>;

const escalationSaid = (alert: Worded, cause: Escalation, { timeZone }: AlertPlace): Said => {
  const { ticketNumber, from, to, limit } = cause;
  const why = limit
    ? {
        zh: `${localTimeOf(limit.dueAt, timeZone)}（当地时间）到期的时限已过（规则 ${limit.rule}）`,
        en: `its limit ${localTimeOf(limit.dueAt, timeZone)} local time (rule ${limit.rule}) has passed`,
      }
    : { zh: '由人工提前升级', en: 'it was taken up by hand' };
  return {
    subject: `${ticketNumber} 升级至${LEVEL_WORDS[to].zh} · climbed to ${LEVEL_WORDS[to].en}`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 由${LEVEL_WORDS[from].zh}升级至${LEVEL_WORDS[to].zh}：${why.zh}。`,
      en: `Complaint ${ticketNumber} has climbed from ${LEVEL_WORDS[from].en} to ${LEVEL_WORDS[to].en}: ${why.en}.`,
    },
    todo: alert.role === 'responsible' ? toFindOut(limit !== undefined) : toHandle(alert, cause),
  };
};

/** For who answers for the level that the ticket has left (F2). */
const toFindOut = (late: boolean): Bilingual =>
  late
    ? { zh: '先确认呼叫，再查明为何逾期。', en: 'acknowledge, then find out why it was late.' }
    : { zh: '先确认呼叫，再查明为何升级。', en: 'acknowledge, then find out why it was taken up.' };

/** For who is on call at the level where the ticket is now: a ticket is worked where it belongs. */
const toHandle = ({ branch, level }: Worded, { owner }: Escalation): Bilingual => {
  const answer =
    owner === branch
      ? { zh: '办理工单并答复客户', en: 'work the ticket and answer the customer' }
      : {
          zh: `督促 ${owner} 尽快答复客户（工单由其办理）`,
          en: `see that ${owner}, who works the ticket, answers the customer`,
        };
  return level === 'regulator'
    ? {
        zh: `先确认呼叫，再准备答复通信管理局，并${answer.zh}。`,
        en: `acknowledge, be ready to answer the regulator, and ${answer.en}.`,
      }
    : { zh: `先确认呼叫，再${answer.zh}。`, en: `acknowledge, then ${answer.en}.` };
};
