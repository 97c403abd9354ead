import type { Complaint } from './complaint.ts';

/** To Huai'an's complaints address. Which category they belong to is for a person to say. */
export const MAILS: readonly Complaint[] = [
  {
    name: 'online-hall-error',
    branch: 'huaian',
    at: 4,
    way: { channel: 'email', over: 'http', charset: 'gbk' },
    customer: { name: '唐婷', line: 41 },
    matter: {
      category: 'other',
      title: '网上营业厅重复扣款',
      facts: '在网上营业厅充值 100 元,页面报错后又点了一次,银行卡扣了两笔,话费只到账一笔。',
      demand: '退回多扣的 100 元。',
    },
    course: {
      kind: 'answered',
      after: 6,
      words: {
        found: '支付平台超时重试,重复扣款一笔。',
        done: '已原路退回 100 元。',
        told: '邮件回复退款流水号,预计一个工作日到账。',
        basis: '支付差错当日退款承诺',
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'wrong-name-on-the-bill',
    branch: 'huaian',
    at: 8,
    way: { channel: 'email', over: 'http', charset: 'utf-8' },
    customer: { name: 'Daniel Okoro', line: 42 },
    matter: {
      category: 'other',
      title: 'My name is spelt wrong on every invoice',
      facts: 'I have asked three times at the counter. My employer does not accept the invoices.',
      demand: 'Correct the name and issue the last six invoices again.',
    },
    course: {
      kind: 'answered',
      after: 8,
      words: {
        found: 'The name was typed in by hand and differs from the passport on file.',
        done: 'The name is corrected; six invoices have been issued again.',
        told: 'Sent by mail, with the invoices attached.',
        basis: 'Customers may have their particulars corrected at any time',
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'city' },
  },
  {
    name: 'statement-attached',
    branch: 'huaian',
    at: 6,
    way: {
      channel: 'email',
      over: 'bucket',
      charset: 'gbk',
      attachment: { name: '九月账单.csv', text: '日期,项目,金额\r\n2026-09-05,省外流量,86.00\r\n' },
    },
    customer: { name: '于洋', line: 43 },
    matter: {
      category: 'other',
      title: '人在省内却收省外流量费',
      facts: '整个九月没有离开淮安,账单却有省外流量费 86 元,账单见附件。',
      demand: '核实定位并退费。',
    },
    course: {
      kind: 'answered',
      after: 6,
      words: {
        found: '客户住地邻近省界,手机驻留邻省基站。',
        done: '已优化边界邻区参数,退还 86 元。',
        told: '邮件答复核查经过。',
        basis: '边界漫游按归属地计费',
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'mailed-twice',
    branch: 'huaian',
    at: 18,
    way: { channel: 'email', over: 'http', charset: 'utf-8' },
    customer: { name: '董洁', line: 44 },
    matter: {
      category: 'other',
      title: '营业厅周末提前关门',
      facts: '公示营业到 18 时,周六 17 时 20 分到厅已关门,白跑一趟。',
      demand: '按公示时间营业。',
    },
    sentTwice: true,
    course: {
      kind: 'answered',
      after: 5,
      words: {
        found: '当日值班人员擅自提前闭厅。',
        done: '对厅经理考核,并在门口张贴致歉。',
        told: '邮件致歉并告知整改。',
        basis: '营业时间公示承诺',
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'wrong-name-on-the-bill-again',
    branch: 'huaian',
    at: 25,
    way: { channel: 'email', over: 'http', charset: 'utf-8' },
    customer: { name: 'Daniel Okoro', line: 42 },
    matter: {
      category: 'other',
      title: 'Still the wrong name',
      facts: 'Thank you for the six invoices, but the one of this month has the old name again.',
      demand: 'Please look once more.',
    },
    repeats: 'wrong-name-on-the-bill',
    course: {
      kind: 'answered',
      after: 3,
      words: {
        found: 'The invoice had been drawn up before the correction.',
        done: 'It has been issued again.',
        told: 'Sent by mail, with an apology.',
        basis: 'Customers may have their particulars corrected at any time',
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
];
