import {
  CHANNEL_WORDS,
  GROUND_WORDS,
  TIER_WORDS,
} from '../../../functions/contracts/value-labels.ts';
import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { KIND_WORDS } from '../../../functions/domain/clock/explain/kind-words.ts';
import { LEVEL_WORDS } from '../../../functions/domain/level.ts';
import { BODY_WORDS } from '../../../functions/domain/referral.ts';
import { REPORTED_MATTER_WORDS } from '../../../functions/domain/report-up.ts';
import { unreachable } from '../../../functions/domain/unreachable.ts';
import type { BranchEvent } from '../branch-event.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Line, NumberOf, Told, Weight } from './line.ts';
import { tellLimits } from './tell-limits.ts';
import { tellOrder } from './tell-orders.ts';

type EventOf<Type extends BranchEvent['type']> = Extract<BranchEvent, { type: Type }>;

const registered = (
  { data }: EventOf<'ComplaintRegistered'>,
  complaint: Complaint | undefined,
): Told => {
  const { channel, tier, category } = data.ticket;
  const [by, from] = [CHANNEL_WORDS[channel], TIER_WORDS[tier]];
  const matter = complaint?.matter.title ?? category;
  const flags = (language: keyof Bilingual) =>
    [
      ...(data.repeatOf === undefined ? [] : [{ zh: '重复投诉', en: 'a repeat' }]),
      ...(data.refusalProposed === undefined ? [] : [{ zh: '可不予受理', en: 'refusal proposed' }]),
    ].map((flag) => flag[language]);
  return {
    weight: 'quiet',
    text: {
      zh: [`登记 ${by.zh} ${from.zh}：${matter}`, ...flags('zh')].join('，'),
      en: [`registered, ${by.en}, ${from.en}: ${matter}`, ...flags('en')].join(', '),
    },
  };
};

const escalated = ({ data }: EventOf<'ComplaintEscalated'>): Told => {
  const { from, to, cause, passed } = data;
  const [left, reached] = [LEVEL_WORDS[from], LEVEL_WORDS[to]];
  return {
    weight: to === 'regulator' ? 'grave' : 'warning',
    text:
      cause === 'by-hand'
        ? {
            zh: `人工提前升级：${left.zh} → ${reached.zh}`,
            en: `taken up by hand: ${left.en} → ${reached.en}`,
          }
        : {
            zh: `升级：${left.zh} → ${reached.zh}（${passed?.rule} 时限已过）`,
            en: `escalated: ${left.en} → ${reached.en} (${passed?.rule} passed)`,
          },
  };
};

const answered = ({ data }: EventOf<'CustomerAnswered'>): Told =>
  data.inTime
    ? { weight: 'good', text: { zh: '已按时答复客户', en: 'customer answered in time' } }
    : { weight: 'warning', text: { zh: '已答复客户，但超时', en: 'customer answered, late' } };

const ofNotice = (
  { data }: EventOf<'NoticePublished' | 'NoticeUpdated' | 'NoticeClosed'>,
  weight: Weight,
  { zh, en }: Bilingual,
): Told => {
  const { kind, title } = data.notice.content;
  const what =
    kind === 'network-outage'
      ? { zh: '网络故障通报', en: 'outage notice' }
      : { zh: '重大问题通报', en: 'major incident' };
  return {
    weight,
    text: { zh: `${what.zh}${zh}：${title}`, en: `${what.en} ${en}: ${title}` },
  };
};

const told = (
  event: BranchEvent,
  complaint: Complaint | undefined,
): (Told & Pick<Line, 'ticketNumber'>) | undefined => {
  switch (event.type) {
    case 'ComplaintRegistered':
      return registered(event, complaint);
    case 'ComplaintRefused': {
      const { zh, en } = GROUND_WORDS[event.data.ground];
      return { weight: 'news', text: { zh: `不予受理：${zh}`, en: `refused: ${en}` } };
    }
    case 'CustomerAnswered':
      return answered(event);
    case 'DeadlineApproaching': {
      const { clock, reminder, reminders } = event.data;
      const { zh, en } = KIND_WORDS[clock];
      const count = `${reminder}/${reminders}`;
      return {
        weight: 'quiet',
        text: { zh: `督办 ${count}：${zh}`, en: `reminder ${count}: ${en}` },
      };
    }
    case 'DeadlineMissed': {
      const { clock, rule } = event.data;
      const { zh, en } = KIND_WORDS[clock];
      return {
        // A promise that was not kept moves no ticket: no other line tells of it.
        weight: clock === 'promised-answer' ? 'warning' : 'quiet',
        text: { zh: `超时：${zh}（${rule}）`, en: `missed: ${en} (${rule})` },
      };
    }
    case 'ComplaintEscalated':
      return escalated(event);
    case 'ComplaintReportedUp': {
      const { zh, en } = REPORTED_MATTER_WORDS[event.data.matter];
      return { weight: 'grave', text: { zh: `上报：${zh}`, en: `reported up: ${en}` } };
    }
    case 'NoteAdded':
      return { weight: 'quiet', text: { zh: '内部备注', en: 'an internal note' } };
    case 'ContactAttempted':
      return {
        weight: 'quiet',
        text: { zh: '联系客户', en: 'somebody tries to reach the customer' },
      };
    case 'CustomerChased': {
      const { count } = event.data;
      return {
        weight: 'warning',
        text: { zh: `客户第 ${count} 次催办`, en: `the customer asks again (${count})` },
      };
    }
    case 'CustomerAdded':
      return { weight: 'news', text: { zh: '客户补充材料', en: 'the customer adds something' } };
    case 'CustomerReplied':
      return { weight: 'news', text: { zh: '客户回复邮件', en: 'the customer has replied' } };
    case 'ComplaintWithdrawn':
      return { weight: 'good', text: { zh: '客户撤诉', en: 'the customer has withdrawn it' } };
    case 'ComplaintReferred': {
      const { zh, en } = BODY_WORDS[event.data.referral.body];
      return { weight: 'warning', text: { zh: `${zh}转办`, en: `handed on by ${en}` } };
    }
    case 'BodyAnswered':
      return { weight: 'news', text: { zh: '已回复转办单位', en: 'the body has its reply' } };
    case 'ComplaintHeld':
    case 'ComplaintResumed':
    case 'LimitExtended':
    case 'FactsCorrected':
    case 'OutsideDateSet':
    case 'AnswerPromised':
    case 'AppealDatesEntered':
    case 'LimitsRecounted':
      return tellLimits(event);
    case 'ComplaintDispatched': {
      const { unit } = event.data;
      return { weight: 'quiet', text: { zh: `派单至 ${unit}`, en: `dispatched to ${unit}` } };
    }
    case 'WorkOrderIssued':
    case 'WorkOrderTaken':
    case 'WorkOrderPassedOn':
    case 'WorkOrderReported':
    case 'WorkOrderConfirmed':
    case 'WorkOrderSentBack':
    case 'WorkOrderReturned':
    case 'WorkOrderAccepted':
    case 'WorkOrderMisrouted':
    case 'WorkOrderCancelled':
    case 'WorkOrderDue':
    case 'WorkOrderLate':
    case 'WorkOrderSilent':
    case 'WorkOrderLetterRefused':
    case 'WorkOrderReportFetched':
      return tellOrder(event);
    case 'ComplaintClosed':
      return { weight: 'quiet', text: { zh: '归档', en: 'closed' } };
    case 'AlertRaised':
      // Whom it reaches is told when it does.
      return undefined;
    case 'AlertAcknowledged':
      return { weight: 'good', text: { zh: '告警已确认', en: 'page acknowledged' } };
    case 'NoticePublished':
      return ofNotice(event, 'grave', { zh: '发布', en: 'published' });
    case 'NoticeUpdated':
      return ofNotice(event, 'news', { zh: '更新', en: 'updated' });
    case 'NoticeClosed':
      return ofNotice(event, 'good', { zh: '结束', en: 'closed' });
    case 'NoticeReceived': {
      const { noticeVersion, publisher } = event.data;
      return {
        weight: 'news',
        text: {
          zh: `已收到 ${publisher} 的通报(第 ${noticeVersion} 版)`,
          en: `has the notice of ${publisher}, version ${noticeVersion}`,
        },
      };
    }
    default:
      return unreachable(event);
  }
};

/** Puts an event into words. */
export const tellEvent = (
  event: BranchEvent,
  complaint: Complaint | undefined,
  numberOf: NumberOf,
): Line | undefined => {
  const line = told(event, complaint);
  const { branch, ticketId } = event.meta;
  return line && { branch, ticketNumber: numberOf(ticketId ?? ''), ...line };
};
