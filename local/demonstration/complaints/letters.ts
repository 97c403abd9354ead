import type { Complaint } from './complaint.ts';

/** To Huai'an by post, and what followed from them. */
export const LETTERS: readonly Complaint[] = [
  {
    name: 'cancellation-not-done',
    branch: 'huaian',
    at: 4,
    way: { channel: 'letter', over: 'http', postedDaysAgo: 4, scanned: true },
    customer: { name: '梁文博', line: 31 },
    matter: {
      category: 'number-contract',
      title: '来信反映销号后仍被扣费',
      facts: '六月书面申请销号，七月至九月仍各扣 18 元月租，随信附申请回执复印件。',
      demand: '退还 54 元并出具销号证明。',
      happenedDaysAgo: 95,
    },
    course: {
      kind: 'answered',
      after: 8,
      words: {
        found: '销号申请已收，经办人漏办。',
        done: '已销号，双倍返还 108 元，附销号证明。',
        told: '挂号信答复，并短信告知。',
        basis: ['cancellation', 'double-refund'],
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'city' },
  },
  {
    name: 'lay-in-the-mail-room',
    branch: 'huaian',
    at: 15,
    // Two hours past its 48, by the demonstration's scale.
    way: { channel: 'letter', over: 'http', postedDaysAgo: 6, receivedSecondsAgo: 50 },
    customer: { name: '谢安', line: 32 },
    matter: {
      category: 'interconnection',
      title: '异网号码来电接不通',
      facts: '其他运营商的客户都说打不通我的号码，影响生意。',
      demand: '查明互通问题。',
      happenedDaysAgo: 10,
    },
    course: {
      kind: 'answered-late',
      words: {
        found: '关口局局数据漏配该号段；信件在收发室滞留。',
        done: '已补齐局数据，互通恢复；对收发延误责任人考核。',
        told: '省投诉受理中心致电说明并致歉。',
        basis: ['interconnection-rules'],
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'province' },
  },
  {
    name: 'service-change-unannounced',
    branch: 'huaian',
    at: 20,
    way: { channel: 'letter', over: 'inbox', postedDaysAgo: 3 },
    customer: { name: '宋雨', line: 33 },
    matter: {
      category: 'service-change',
      title: '套餐内短信条数减少未提前告知',
      facts: '本月起套餐短信由 200 条减为 50 条，没有收到任何通知。',
      demand: '恢复原条数。',
      happenedDaysAgo: 15,
    },
    course: {
      kind: 'answered',
      after: 5,
      words: {
        found: '调整通知因号码状态异常未送达。',
        done: '已为该客户保留原条数至合约期满。',
        told: '短信并信函答复。',
        basis: ['remedy-of-errors'],
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'forgotten-for-days',
    branch: 'huaian',
    at: 1,
    // Past the city's limit and the province's as well.
    way: { channel: 'letter', over: 'http', postedDaysAgo: 9, receivedSecondsAgo: 100 },
    customer: { name: '潘国庆', line: 34 },
    matter: {
      category: 'bad-information',
      title: '举报信无人处理',
      facts: '举报某号码群发赌博信息，信寄出多日，无任何答复。',
      demand: '查处并书面答复。',
      happenedDaysAgo: 12,
    },
    course: { kind: 'left-alone' },
    acknowledgedAt: ['regulator'],
    ends: { state: 'acknowledged', level: 'regulator', atOnce: true },
  },
  {
    name: 'cancellation-not-done-again',
    branch: 'huaian',
    at: 24,
    way: { channel: 'phone', over: 'http' },
    customer: { name: '梁文博', line: 31 },
    matter: {
      category: 'number-contract',
      title: '来电追问销号证明未收到',
      facts: '信里说寄了销号证明，没有收到。',
      demand: '重新寄送。',
    },
    repeats: 'cancellation-not-done',
    course: {
      kind: 'answered',
      after: 3,
      words: {
        found: '证明尚在投递途中。',
        done: '已另发电子版销号证明。',
        told: '通话中告知，客户收到短信链接。',
        basis: ['repeat-complaints'],
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
];
