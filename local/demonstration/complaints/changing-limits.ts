import type { Complaint } from './complaint.ts';

/** To Huai'an: those whose limits change on the way (B8, D3, D8, D9). */
export const CHANGING_LIMITS: readonly Complaint[] = [
  {
    name: 'receipts-to-follow',
    branch: 'huaian',
    at: 6,
    way: { channel: 'phone', over: 'http' },
    customer: { name: '方敏', line: 13, tier: 'go-tone', homeUnit: 'qingjiangpu' },
    matter: {
      category: 'billing',
      title: '出差期间重复扣取国际漫游费',
      facts: '同一天的国际漫游日租费扣了两次，客户称有两张扣费凭证，正在国外，回国后提供。',
      demand: '核实并退还多扣的一天。',
      happenedDaysAgo: 4,
    },
    course: {
      kind: 'limits-changed',
      steps: [
        {
          kind: 'hold',
          after: 3,
          asked: '请提供两张扣费凭证。',
          reason: '等客户回国后提供两张扣费凭证。',
        },
        // As long as its whole limit: the first end passes meanwhile.
        { kind: 'resume', after: 24, reason: '客户已传来两张凭证。' },
      ],
      after: 1,
      words: {
        found: '跨日切换网络，日租费按两个自然日计收，其中一天未使用。',
        done: '已退还一天日租费 30 元。',
        told: '短信及电话告知退费，客户认可。',
        basis: ['telecom-service-standards'],
        basisWords: '国际漫游日租费按使用日计收',
      },
      inTime: true,
      pastFirstLimit: true,
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'no-data-in-anhui',
    branch: 'huaian',
    at: 9,
    way: { channel: 'phone', over: 'http' },
    customer: { name: '陆远', line: 14, tier: 'go-tone', homeUnit: 'xuyi' },
    matter: {
      category: 'network',
      urgency: 'urgent',
      title: '在安徽境内上不了网',
      facts: '盱眙往安徽天长送货，过了省界电话能打、网上不了，回到江苏就好。',
      demand: '查清原因并解决。',
      happenedDaysAgo: 2,
    },
    course: {
      kind: 'limits-changed',
      steps: [
        {
          kind: 'extend',
          after: 2,
          ground: 'another-province',
          reason: '须安徽公司核查其省界基站的漫游数据配置。',
        },
        {
          kind: 'promise',
          after: 1,
          within: 45,
          told: '已转安徽公司协查，告知客户最迟答复时间。',
          kept: true,
        },
      ],
      after: 23,
      words: {
        found: '安徽省界两处基站未配置本省用户的漫游数据路由。',
        done: '安徽公司已补齐配置，现场测试正常。',
        told: '致电客户，客户复测正常。',
        basis: ['answer-in-time'],
        basisWords: '跨省网络投诉协查规定',
      },
      inTime: true,
      pastFirstLimit: true,
      closed: true,
    },
    ends: { state: 'closed', level: 'city' },
  },
  {
    name: 'wrong-date-on-the-envelope',
    branch: 'huaian',
    at: 11,
    // The mail room's stamp was set a day and six hours back, by the demonstration's scale.
    way: { channel: 'letter', over: 'http', postedDaysAgo: 3, receivedSecondsAgo: 30 },
    customer: { name: '江淑华', line: 15 },
    matter: {
      category: 'tariff',
      title: '来信反映宽带资费与承诺不符',
      facts: '装机时承诺每月 59 元包三年，第二年起按 89 元扣费，随信附当时的宣传单。',
      demand: '按 59 元执行并退还差额。',
      happenedDaysAgo: 60,
    },
    course: {
      kind: 'limits-changed',
      steps: [
        {
          kind: 'propose-receipt',
          after: 3,
          reason: '收发室日期章未调，信件实为今日收到。',
          evidence: '邮局今日投递清单，附收发室当班签收记录。',
        },
        { kind: 'confirm-receipt', after: 2, reason: '已核对投递清单与签收记录，属实。' },
      ],
      after: 15,
      words: {
        found: '营业员口头承诺三年，系统只配置了一年期优惠。',
        done: '已补录三年期优惠，退还差额 120 元。',
        told: '信函答复，并短信告知退费。',
        basis: ['double-refund'],
      },
      inTime: true,
      pastFirstLimit: true,
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'a-vip-after-all',
    branch: 'huaian',
    at: 15,
    way: { channel: 'walk-in', over: 'http', hall: 'huaihai-road' },
    customer: { name: '顾嘉', line: 16, homeUnit: 'qingjiangpu' },
    matter: {
      category: 'points',
      title: '机场贵宾厅服务被拒',
      facts: '持卡到机场贵宾厅，被告知号码不在名单内，只好自费。',
      demand: '退还自费的 200 元并核实名单。',
      happenedDaysAgo: 1,
    },
    course: {
      kind: 'limits-changed',
      steps: [
        // A VIP's eight have passed by now: it climbs in the same breath.
        {
          kind: 'correct-tier',
          after: 9,
          tier: 'vip',
          reason: '经核实客户为 VIP,登记时误选普通。',
        },
      ],
      after: 2,
      words: {
        found: '客户等级月初升级后未同步到贵宾厅名单。',
        done: '已同步名单，退还 200 元。',
        told: '省投诉受理中心致电说明并致歉。',
        basis: ['answer-in-time'],
        basisWords: 'VIP 客户服务承诺',
      },
      inTime: false,
      pastFirstLimit: false,
    },
    acknowledgedAt: ['province'],
    ends: { state: 'resolved', level: 'province' },
  },
  {
    name: 'promised-and-forgotten',
    branch: 'huaian',
    at: 13,
    way: { channel: 'email', over: 'http', charset: 'utf-8' },
    customer: { name: '秦宇', line: 17 },
    matter: {
      category: 'other',
      title: '发票抬头改了三次仍不对',
      facts: '公司名称变更后申请改发票抬头，三次开出的仍是旧名称，财务无法入账。',
      demand: '重开发票。',
    },
    course: {
      kind: 'limits-changed',
      steps: [
        {
          kind: 'promise',
          after: 3,
          within: 6,
          told: '告知客户当天下班前重开发票。',
          kept: false,
        },
      ],
      after: 9,
      words: {
        found: '开票系统的客户名称未随合同变更。',
        done: '已更正名称并重开三张发票。',
        told: '邮件发送发票，就未按承诺时间答复致歉。',
        basis: ['telecom-service-standards'],
        basisWords: '发票开具规定',
      },
      inTime: false,
      pastFirstLimit: false,
    },
    ends: { state: 'resolved', level: 'city' },
  },
];
