import type { Bilingual } from '../../bilingual.ts';
import type { Clock } from '../clock.ts';

/** What a limit of each kind is called. */
export const KIND_WORDS: Readonly<Record<Clock['kind'], Bilingual>> = {
  'own-answer': { zh: '公司答复时限', en: 'Our own limit for the answer' },
  'opinion-answer': { zh: '意见答复时限', en: 'Limit for answering an opinion' },
  'statutory-answer': { zh: '法定答复时限', en: 'Statutory limit for the answer' },
  'province-answer': { zh: '省级答复时限', en: "The province's limit for the answer" },
  'appeal-door': { zh: '向通信管理局申诉的期限', en: 'Period for an appeal to the regulator' },
  'fault-repair': { zh: '障碍修复时限', en: 'Limit for the repair' },
  'solution-answer': { zh: '处理方案答复时限', en: 'Limit for the solution answer' },
  'promised-answer': { zh: '承诺的答复时间', en: 'Promised time of the answer' },
  'outside-body': { zh: '转办单位要求的时限', en: 'Date set by the transferring body' },
  'body-reply': { zh: '回复转办单位的时限', en: 'Limit for the reply to the transferring body' },
  'work-order-take': { zh: '工单接收时限', en: 'Limit for taking the work order' },
  'work-order-reply': { zh: '工单回复时限', en: 'Limit for replying to the work order' },
  'work-order-pass-on': { zh: '工单转办时限', en: 'Limit for passing the work order on' },
  'appeal-acceptance': { zh: '申诉受理决定期限', en: 'Limit for deciding on the appeal' },
  'appeal-answer': { zh: '申诉答复期限', en: 'Limit for answering the appeal' },
  'accident-spoken': { zh: '事故口头报告时限', en: 'Limit for the spoken accident report' },
  'accident-written': { zh: '事故书面报告时限', en: 'Limit for the written accident report' },
  'call-back': { zh: '回访时限', en: 'Limit for the follow-up call' },
};
