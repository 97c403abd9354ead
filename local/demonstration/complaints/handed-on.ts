import type { Complaint } from './complaint.ts';

/** From the website, and from bodies that hand complaints on (A5, B1, G3). */
export const HANDED_ON: readonly Complaint[] = [
  {
    name: 'form-on-the-website',
    branch: 'huaian',
    at: 9,
    way: { channel: 'website', over: 'inbox' },
    customer: { name: '邵宁', line: 28, homeUnit: 'hongze' },
    matter: {
      category: 'billing',
      title: '宽带已拆机仍在扣月租',
      facts: '上月已在营业厅办理宽带拆机并交回光猫，本月账单仍扣月租30元。',
      demand: '退还月租。',
      happenedDaysAgo: 4,
    },
    course: {
      kind: 'answered',
      after: 4,
      byMessage: true,
      words: {
        found: '拆机工单未同步到计费系统。',
        done: '已停止计费，双倍返还60元。',
        told: '经核实，您的宽带拆机后未及时停止计费，是我们的差错。月租已停收，多收费用双倍返还，共60元，已退回您的账户。',
        basis: ['double-refund'],
      },
    },
    ends: { state: 'resolved', level: 'city' },
  },
  {
    name: 'handed-on-by-two-bodies',
    branch: 'jiangsu',
    at: 21,
    way: {
      channel: 'transferred',
      over: 'http',
      from: [
        {
          body: 'government-hotline',
          name: '江苏省12345政务热线',
          series: '苏热转〔2026〕',
          within: 60,
          reply: '经核实，该市民套餐系我方工作人员误操作变更，现已恢复并退还差额，市民认可。',
        },
        {
          body: 'consumer-body',
          name: '江苏省消费者协会',
          series: '苏消转〔2026〕',
          reply: '来函收悉。我公司已恢复消费者原套餐并退还差额，消费者认可处理结果。',
        },
      ],
    },
    customer: { name: '龚秀兰', line: 59 },
    matter: {
      category: 'tariff',
      title: '市民反映套餐被擅自变更',
      facts: '市民反映套餐未经同意由39元档变更为79元档，向营业厅反映两次未获答复。',
      demand: '恢复原套餐，退还差额，并书面回复。',
      happenedDaysAgo: 35,
    },
    course: {
      kind: 'answered',
      after: 1,
      words: {
        found: '营业员误选号码，套餐变更有误。',
        done: '已恢复39元档套餐，退还差额40元。',
        told: '致电客户说明经过并致歉，客户认可。',
        basis: ['remedy-of-errors'],
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'province' },
  },
];
