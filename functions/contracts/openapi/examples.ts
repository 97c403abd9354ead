// Invented people and numbers; each body works as it stands against the local run.

const customer = {
  name: '王小明',
  phone: '13912345678',
  number: '13912345678',
  tier: 'ordinary',
  homeUnit: 'qingjiangpu',
} as const;

/** A body for each request that takes one. */
export const EXAMPLES = {
  phone: {
    callId: 'call-20260930-0001',
    agent: 'agent-1024',
    startedAt: '2026-09-30T20:00:00+08:00',
    endedAt: '2026-09-30T20:06:12+08:00',
    recording: 'rec-20260930-0001',
    customer,
    matter: {
      category: 'billing',
      title: '话费争议:未开通的业务被扣费',
      facts: '九月账单中多出一项增值业务费 30 元,本人从未开通。',
      demand: '退还费用并说明原因。',
      occurredAt: '2026-09-01T09:00:00+08:00',
    },
  },
  'walk-in': {
    hall: 'huaihai-road',
    slip: 'slip-0042',
    clerk: 'clerk-7',
    receivedAt: '2026-09-30T10:15:00+08:00',
    reception: 'reception-room',
    specialCare: true,
    customer: { ...customer, tier: 'go-tone' },
    matter: {
      category: 'network',
      urgency: 'urgent',
      title: '小区内手机无信号',
      facts: '家中及楼道内自上周起无信号,无法接听电话。',
      demand: '尽快修复。',
    },
  },
  letter: {
    barcode: 'XA12345678932',
    clerk: 'clerk-3',
    postmarkedAt: '2026-09-25T00:00:00+08:00',
    receivedAt: '2026-09-30T09:00:00+08:00',
    registeredAt: '2026-09-30T09:40:00+08:00',
    customer: { name: 'Li Lei', address: '淮安市清江浦区虚构路 1 号', number: '13812345670' },
    matter: {
      category: 'number-contract',
      title: 'Cancellation not carried out',
      facts: 'I asked for the number to be cancelled in August and am still charged for it.',
    },
  },
  mail: [
    'From: Wang Xiaoming <wang@customer.example>',
    'To: complaints@operator.example',
    'Subject: Charged twice',
    'Message-ID: <0001@customer.example>',
    'Date: Wed, 30 Sep 2026 20:00:00 +0800',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'My September bill shows the same data plan twice. Please refund one of them.',
    '',
  ].join('\r\n'),
  upload: { purpose: 'letter-scan', contentType: 'application/pdf' },
  answer: {
    found: '核查为系统误扣。',
    done: '已关闭该业务并退费 60 元。',
    told: '已电话告知客户处理结果,客户表示认可。',
    basis: '收费误差,双倍返还',
  },
  refuse: { ground: 'already-decided', reason: '该事项已由省通信管理局作出明确结论。' },
  escalate: { reason: '客户已联系媒体,需省公司协调。' },
  close: {},
  notice: {
    kind: 'network-outage',
    title: '清江浦区基站故障',
    occurredAt: '2026-09-30T18:20:00+08:00',
    expectedRepairAt: '2026-09-30T23:00:00+08:00',
    area: '淮安市清江浦区',
    functionsLost: ['语音通话', '移动上网'],
    measures: '应急通信车已到场,抢修人员正在更换设备。',
    agreedAnswer: '该区域基站故障,预计 23 时前恢复,给您带来不便敬请谅解。',
  },
  noticeUpdate: {
    text: '已恢复一半基站。',
    expectedRepairAt: '2026-09-30T23:30:00+08:00',
  },
  noticeClose: { cause: '市电中断导致电源模块损坏', remedy: '已更换电源模块,业务全部恢复。' },
} as const;
