import type { Bilingual } from '../../domain/bilingual.ts';
import { LEVEL_WORDS } from '../../domain/level.ts';
import { MUTING_GROUND_WORDS } from '../../domain/muting/ground-words.ts';
import { BODY_WORDS } from '../../domain/referral.ts';
import { REPORTED_MATTER_WORDS } from '../../domain/report-up.ts';
import {
  ANSWER_MEANS_WORDS,
  ATTEMPT_OUTCOME_WORDS,
  ATTEMPT_WAY_WORDS,
  CATEGORY_WORDS,
  DISMISSAL_WORDS,
  GROUND_WORDS,
  NOTICE_KIND_WORDS,
  PLACE_WORDS,
  POST_WORDS,
  RECORD_KIND_WORDS,
  RISK_TOPIC_WORDS,
  TIER_WORDS,
  UNIT_TYPE_WORDS,
  URGENCY_WORDS,
} from '../value-labels.ts';
import type { Choices } from './form-fields.ts';

/** What each value is called where one chooses, by the field's name. */
export const CHOICE_WORDS: {
  readonly [Name in keyof Choices]: Readonly<Record<Choices[Name], Bilingual>>;
} = {
  because: {
    absence: { zh: '不在岗', en: 'absence' },
    workload: { zh: '调整负荷', en: 'workload' },
    'planned-work': { zh: '计划内工作', en: 'planned work' },
    other: { zh: '其他', en: 'something else' },
    taken: { zh: '主动接班', en: 'taken over' },
    swapped: { zh: '换班', en: 'swapped' },
    ...MUTING_GROUND_WORDS,
  },
  body: BODY_WORDS,
  categories: CATEGORY_WORDS,
  category: CATEGORY_WORDS,
  contentType: {
    'application/pdf': { zh: 'PDF', en: 'PDF' },
    'image/jpeg': { zh: 'JPEG 图片', en: 'JPEG image' },
    'image/png': { zh: 'PNG 图片', en: 'PNG image' },
    'image/tiff': { zh: 'TIFF 图片', en: 'TIFF image' },
    'message/rfc822': { zh: '邮件原文', en: 'raw mail' },
  },
  ground: {
    ...GROUND_WORDS,
    'another-province': { zh: '需外省协查', en: 'another province must help' },
    'another-body': { zh: '需外单位协查', en: 'another body must help' },
  },
  kind: NOTICE_KIND_WORDS,
  level: LEVEL_WORDS,
  levels: LEVEL_WORDS,
  matter: REPORTED_MATTER_WORDS,
  means: {
    ...ANSWER_MEANS_WORDS,
    message: { zh: '由系统发送', en: 'sent for you' },
  },
  outcome: {
    ...ATTEMPT_OUTCOME_WORDS,
    posted: { zh: '信件已寄出', en: 'the letter is posted' },
    'not-needed': { zh: '无需再告知', en: 'they have heard otherwise' },
  },
  place: PLACE_WORDS,
  post: POST_WORDS,
  purpose: {
    'letter-scan': { zh: '信件扫描件', en: 'scan of a letter' },
    evidence: { zh: '客户材料', en: "a customer's evidence" },
    mail: { zh: '邮件', en: 'a mail' },
  },
  quietWays: {
    webhook: { zh: 'Webhook', en: 'webhook' },
    robot: { zh: '群机器人', en: 'group robot' },
    voice: { zh: '电话', en: 'call' },
    text: { zh: '短信', en: 'text message' },
    email: { zh: '邮件', en: 'mail' },
  },
  reason: DISMISSAL_WORDS,
  reception: {
    counter: { zh: '柜台', en: 'counter' },
    'reception-room': { zh: '接待室', en: 'reception room' },
    'gotone-counter': { zh: '全球通专席', en: 'GoTone counter' },
    'vip-room': { zh: '贵宾室', en: 'VIP room' },
  },
  recordKind: RECORD_KIND_WORDS,
  relation: {
    self: { zh: '本人', en: 'the customer' },
    authorised: { zh: '受托人', en: 'somebody authorised' },
    other: { zh: '其他人', en: 'somebody else' },
  },
  riskTopics: RISK_TOPIC_WORDS,
  tier: TIER_WORDS,
  tiers: TIER_WORDS,
  type: UNIT_TYPE_WORDS,
  urgency: URGENCY_WORDS,
  verdict: {
    confirm: { zh: '同意更正', en: 'confirm' },
    dismiss: { zh: '不同意更正', en: 'dismiss' },
  },
  way: ATTEMPT_WAY_WORDS,
};
