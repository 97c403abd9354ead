import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import type { Extension } from '../../../functions/domain/clock/answer-clocks.ts';
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
