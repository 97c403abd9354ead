import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with alerts, who is called for them, and when nobody is. */
export const ON_CALL_PROBLEMS = {
  'not-called-yet': {
    status: 409,
    en: 'Nobody has been called for this alert yet.',
    zh: '该呼叫尚未发出，暂不能转交。',
  },
  'time-passed': {
    status: 422,
    en: 'That time is over, or has begun: who was on call stays who was.',
    zh: '该时段已过或已开始：已发生的值班不再改动。',
  },
  'not-on-call': {
    status: 422,
    en: 'Who gives this time away is not on call in it; see details.',
    zh: '让出该时段的人员在此期间并不当班，详见 details。',
  },
  'not-of-rota': {
    status: 422,
    en: 'The person is neither in this rota nor in a post that is called; see details.',
    zh: '该人员不在本级值班表中，也没有可被呼叫的岗位，详见 details。',
  },
  'not-asked': {
    status: 403,
    en: 'Only who was asked agrees to a swap, and nobody to their own.',
    zh: '换班只能由被请求的人同意，不能自己同意自己的请求。',
  },
  'swap-settled': {
    status: 409,
    en: 'The swap has been answered or withdrawn.',
    zh: '该换班请求已答复或已撤回。',
  },
  'tested-just-now': {
    status: 409,
    en: 'You have tested your ways within this minute; try again in the next.',
    zh: '一分钟内已测试过，请稍后再试。',
  },
  'muting-over': {
    status: 422,
    en: 'The muting is over, or would be over already.',
    zh: '该屏蔽已结束，或结束时间已过。',
  },
  'nothing-muted': {
    status: 422,
    en: 'Name what planned work touches: areas, some of the categories, a unit, or a notice that names its divisions. Nobody mutes all alerts.',
    zh: '请写明计划内工作涉及的范围：行政区划、部分投诉类别、单位，或载明行政区划的通报。不能屏蔽全部告警。',
  },
  'muting-too-long': {
    status: 422,
    en: 'Alerts are muted for planned work at most as long as the policy says, one muting after another counted as one (F2); see details.',
    zh: '计划内工作屏蔽告警的时长不得超过策略规定的上限，首尾相接的屏蔽合并计算（F2），详见 details。',
  },
  'too-many-mutings': {
    status: 422,
    en: 'Too many mutings run or are to come; lift one first.',
    zh: '正在生效和尚未开始的屏蔽过多，请先解除一项。',
  },
  'no-rota-there': {
    status: 422,
    en: 'The branch pages nobody at this level; see details.',
    zh: '本单位在该层级没有排班，详见 details。',
  },
} as const satisfies ProblemTexts;
