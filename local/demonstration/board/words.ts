import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import type { Extension } from '../../../functions/domain/clock/answer-clocks.ts';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import type { FactsPatch } from '../../../functions/domain/ticket/ticket.ts';

export const EXTENSION_WORDS: Readonly<Record<Extension, Bilingual>> = {
  anotherProvince: { zh: '须外省协助', en: 'another province must help' },
  anotherBody: { zh: '须其他单位协助', en: 'another body must help' },
};

export const FACT_WORDS: Readonly<Record<keyof FactsPatch, Bilingual>> = {
  recordKind: { zh: '类型', en: 'kind of record' },
  category: { zh: '类别', en: 'category' },
  tier: { zh: '客户等级', en: 'tier' },
  urgency: { zh: '紧急程度', en: 'urgency' },
  place: { zh: '城乡', en: 'town or country' },
  area: { zh: '行政区划', en: 'area' },
  occurredAt: { zh: '发生时间', en: 'time of the event' },
  postmarkedAt: { zh: '邮戳日期', en: 'postmark' },
  receivedAt: { zh: '收到时间', en: 'time of receipt' },
};

/** The limits that tickets have here. */
export const CLOCK_WORDS: Readonly<Record<ClockKind, Bilingual>> = {
  'opinion-answer': { zh: '意见答复时限', en: 'the answer to an opinion' },
  'own-answer': { zh: '答复时限', en: "the operator's own answer" },
  'statutory-answer': { zh: '法定 15 日答复', en: 'the answer that the law asks for' },
  'province-answer': { zh: '省公司答复时限', en: "the province's answer" },
  'appeal-door': { zh: '申诉期限', en: "the regulator's door" },
  'fault-repair': { zh: '障碍修复时限', en: 'the repair' },
  'solution-answer': { zh: '当日答复', en: 'the answer of the same day' },
  'promised-answer': { zh: '承诺答复', en: 'the promised answer' },
  'outside-body': { zh: '转办单位时限', en: "another body's date" },
  'body-reply': { zh: '回复转办单位', en: 'the reply to the transferring body' },
  'work-order-take': { zh: '工单接收', en: 'taking the work order' },
  'work-order-reply': { zh: '工单回复', en: "the work order's reply" },
  'work-order-pass-on': { zh: '工单转办', en: 'passing the work order on' },
  'appeal-acceptance': { zh: '申诉受理', en: "the appeal's acceptance" },
  'appeal-answer': { zh: '申诉答复', en: "the appeal's answer" },
  'accident-spoken': { zh: '事故口头报告', en: 'the spoken accident report' },
  'accident-written': { zh: '事故书面报告', en: 'the written accident report' },
  'call-back': { zh: '回访', en: 'the call-back' },
};
