import type { Bilingual } from '../../bilingual.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Clock } from '../clock.ts';
import type { TimeZone } from '../local-time.ts';
import { isAnswering } from '../which-counts.ts';
import { calendarWords } from './provisional-words.ts';
import { instantWords, joined, untilWords } from './words.ts';

const ruleWords = ({ rule, cappedBy }: Clock): Bilingual =>
  cappedBy
    ? {
        zh: `依据规则${rule}，以规则${cappedBy.rule}的时限为上限。`,
        en: `By rule ${rule}, capped by the limit of rule ${cappedBy.rule}.`,
      }
    : { zh: `依据规则${rule}。`, en: `By rule ${rule}.` };

/** By when to act, where that comes before the limit's end. */
const actWords = ({ kind, actBy, dueAt }: Clock, zone: TimeZone): Bilingual | undefined => {
  if (actBy === dueAt) return undefined;
  const { zh, en } = untilWords(actBy, zone);
  return isAnswering(kind)
    ? {
        zh: `请于${zh}答复客户，提醒和升级以此为准。`,
        en: `Answer the customer ${en}: reminders and escalation go by that.`,
      }
    : {
        zh: `请于${zh}办结，提醒和升级以此为准。`,
        en: `Act ${en}: reminders and escalation go by that.`,
      };
};

const CALLS = {
  answer: {
    inTime: { zh: '如以电话答复，请在', en: 'To answer by telephone, call' },
    after: { zh: '电话答复', en: 'an answer by telephone may be given' },
  },
  callBack: {
    inTime: { zh: '回访电话请在', en: 'Make the follow-up call' },
    after: { zh: '回访电话', en: 'the follow-up call may be made' },
  },
} as const;

/** By when to telephone, where that is not by the limit itself. @see rules D5, J3 */
const callWords = (
  { kind, callBy, actBy, dueAt }: Clock,
  zone: TimeZone,
): Bilingual | undefined => {
  if (callBy === undefined || callBy === actBy) return undefined;
  const { inTime, after } = kind === 'call-back' ? CALLS.callBack : CALLS.answer;
  if (callBy > dueAt) {
    const { zh, en } = instantWords(callBy, zone);
    return {
      zh: `因夜间不拨打客户电话，${after.zh}可延至${zh}，不计超时。`,
      en: `Because of quiet hours ${after.en} until ${en} and is not late.`,
    };
  }
  const { zh, en } = untilWords(callBy, zone);
  return { zh: `${inTime.zh}${zh}拨打。`, en: `${inTime.en} ${en}.` };
};

/**
 * What is for the staff alone: the rule, by when to act and to telephone, and by which calendar the
 * limit was counted. Of a limit that rests on no rule no rule is named.
 */
export const staffWords = (
  clock: Clock,
  calendar: Calendar,
  zone: TimeZone,
  hasRule: boolean,
): Bilingual =>
  joined(
    hasRule ? ruleWords(clock) : undefined,
    actWords(clock, zone),
    callWords(clock, zone),
    calendarWords(clock, calendar),
  );
