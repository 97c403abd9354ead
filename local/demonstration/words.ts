import type { Tier } from '../../functions/domain/classification.ts';
import type { Bilingual } from '../../functions/domain/on-call/wording.ts';
import type {
  Channel,
  Level,
  RefusalGround,
  TicketState,
} from '../../functions/domain/ticket/ticket.ts';

/** The languages that a demonstration speaks. */
export type Language = keyof Bilingual;

/** Chinese where the terminal's language is Chinese, English everywhere else. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';

export const CHANNEL_WORDS: Readonly<Record<Channel, Bilingual>> = {
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮件', en: 'e-mail' },
  letter: { zh: '信函', en: 'letter' },
  'walk-in': { zh: '来访', en: 'walk-in' },
};

export const TIER_WORDS: Readonly<Record<Tier, Bilingual>> = {
  vip: { zh: 'VIP', en: 'VIP' },
  'go-tone': { zh: '全球通', en: 'GoTone' },
  ordinary: { zh: '普通', en: 'ordinary' },
};

export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  city: { zh: '市分公司', en: 'city' },
  province: { zh: '省公司', en: 'province' },
  regulator: { zh: '通信管理局', en: 'regulator' },
};

export const STATE_WORDS: Readonly<Record<TicketState, Bilingual>> = {
  acknowledged: { zh: '待办', en: 'open' },
  rejected: { zh: '不予受理', en: 'refused' },
  pending: { zh: '待办', en: 'pending' },
  held: { zh: '挂起', en: 'held' },
  inProgress: { zh: '处理中', en: 'at work' },
  resolved: { zh: '已答复', en: 'answered' },
  closed: { zh: '已归档', en: 'closed' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
};

export const GROUND_WORDS: Readonly<Record<RefusalGround, Bilingual>> = {
  'already-decided': { zh: '上级或有关部门已有明确结论', en: 'decided before' },
  'past-acceptance-period': { zh: '超过受理期限', en: 'past the acceptance period' },
  'not-concerned': { zh: '非直接利害关系人', en: 'not the party concerned' },
  'no-evidence': { zh: '无法举证', en: 'no evidence' },
};
