import { TIER_WORDS } from '../../../functions/contracts/value-labels.ts';
import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { unreachable } from '../../../functions/domain/unreachable.ts';
import type { BranchEvent } from '../branch-event.ts';
import type { Told } from './line.ts';
import { EXTENSION_WORDS, FACT_WORDS } from './words.ts';

type EventOf<Type extends BranchEvent['type']> = Extract<BranchEvent, { type: Type }>;

/** An event that tells of a change of a ticket's limits. */
export type LimitEvent = EventOf<
  | 'ComplaintHeld'
  | 'ComplaintResumed'
  | 'LimitExtended'
  | 'FactsCorrected'
  | 'OutsideDateSet'
  | 'AnswerPromised'
  | 'AppealDatesEntered'
  | 'LimitsRecounted'
>;

const secondsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

const resumed = ({ data }: EventOf<'ComplaintResumed'>): Told => {
  const { cause, heldFrom, until } = data;
  const waited = secondsBetween(heldFrom, until);
  return {
    // The line of what settled it says the rest.
    weight: cause === 'settled' ? 'quiet' : 'news',
    text:
      cause === 'cap'
        ? {
            zh: `等待已满 ${waited} 秒，自动恢复计时`,
            en: `waited ${waited} s, the most: runs again`,
          }
        : { zh: `等待 ${waited} 秒后恢复计时`, en: `runs again after a wait of ${waited} s` },
  };
};

const corrected = ({ data }: EventOf<'FactsCorrected'>): Told => {
  const { facts, old, proposedBy } = data;
  const what = (language: keyof Bilingual) =>
    Object.entries(FACT_WORDS)
      .filter(([fact]) => Object.hasOwn(facts, fact))
      .map(([, words]) => words[language])
      .join(language === 'zh' ? '、' : ', ');
  const change = (language: keyof Bilingual) =>
    facts.tier && old.tier
      ? ` ${TIER_WORDS[old.tier][language]} → ${TIER_WORDS[facts.tier][language]}`
      : '';
  return {
    weight: 'news',
    text: {
      zh: `更正${what('zh')}${change('zh')}${proposedBy ? '，经第二人核准' : ''}`,
      en: `corrected ${what('en')}${change('en')}${proposedBy ? ', confirmed by a second person' : ''}`,
    },
  };
};

const promised = ({ data, meta }: EventOf<'AnswerPromised'>): Told => {
  const within = secondsBetween(meta.occurredAt, data.until);
  return data.timeliness === 'late'
    ? {
        weight: 'warning',
        text: {
          zh: `当日答复已超时，承诺 ${within} 秒内解决`,
          en: `solution answer late; solved within ${within} s, it promises`,
        },
      }
    : {
        weight: 'good',
        text: {
          zh: `已作当日答复，承诺 ${within} 秒内解决`,
          en: `solution answer given; solved within ${within} s, it promises`,
        },
      };
};

/** Puts a change of a ticket's limits into words. */
export const tellLimits = (event: LimitEvent): Told => {
  switch (event.type) {
    case 'ComplaintHeld':
      return {
        weight: 'news',
        text: {
          zh: '等待客户，公司自定时限暂停',
          en: "waits for the customer: the operator's own limits stop",
        },
      };
    case 'ComplaintResumed':
      return resumed(event);
    case 'LimitExtended': {
      const { extension, rule } = event.data;
      const { zh, en } = EXTENSION_WORDS[extension];
      return {
        weight: 'news',
        text: { zh: `延长时限：${zh}（${rule}）`, en: `extended: ${en} (${rule})` },
      };
    }
    case 'FactsCorrected':
      return corrected(event);
    case 'OutsideDateSet':
      return {
        weight: 'news',
        text: { zh: '登记转办单位时限', en: "a transferring body's date is a limit now" },
      };
    case 'AnswerPromised':
      return promised(event);
    case 'AppealDatesEntered':
      return {
        weight: 'news',
        text: { zh: '登记申诉日期', en: "the regulator's dates of an appeal entered" },
      };
    case 'LimitsRecounted':
      return {
        weight: 'news',
        text: { zh: '按新规定重算时限', en: 'limits counted anew by a changed policy or calendar' },
      };
    default:
      return unreachable(event);
  }
};
