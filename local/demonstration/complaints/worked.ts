import type { Complaint, Hands } from './complaint.ts';

/** Huai'an's complaint centre gives out and reviews, the network desk works. */
export const NETWORK_DESK: Hands = {
  dispatcher: 'ha-dispatcher-1',
  handler: 'ha-network-1',
  head: 'ha-network-head',
  reviewer: 'ha-reviewer-1',
};

/** Complaints that a unit works, with everything that may happen on the way. */
export const WORKED: readonly Complaint[] = [
  {
    name: 'plan-changed-unasked',
    branch: 'huaian',
    at: 6,
    way: { channel: 'phone', over: 'http' },
    customer: { name: '姚兰', line: 18, homeUnit: 'qingjiangpu' },
    matter: {
      category: 'service',
      title: '未经同意更改套餐',
      facts: '本月账单多出 20 元，营业厅说套餐已升级，本人从未同意。',
      demand: '恢复原套餐并退还差额。',
      happenedDaysAgo: 12,
    },
    course: {
      kind: 'worked',
      dispatched: { unit: 'qingjiangpu', task: '核实套餐变更由谁办理、有无客户签名，今日内报告。' },
      hands: {
        dispatcher: 'ha-dispatcher-1',
        handler: 'ha-qingjiangpu-1',
        head: 'ha-qingjiangpu-head',
        reviewer: 'ha-reviewer-1',
      },
      report: {
        inquiry: '被诉单位：清江浦营业厅；查询时限：当日 18 时前。',
        course: '营业员在推荐流量包时误选升级套餐，受理单上无客户签名。',
        nature: '业务差错，客户投诉成立。',
        responsible: '清江浦营业厅，当班营业员。',
        remedy: '已恢复原套餐，差额 20 元退至话费账户，营业员已接受培训。',
        conclusion: '套餐自本月起恢复，差额已退。',
      },
      sentBack: '请补充受理单的查询结果。',
      returned: '请说明差额退还的到账时间。',
      words: {
        found: '营业员误选套餐，未经客户确认。',
        done: '恢复原套餐，退还差额 20 元。',
        told: '电话说明经过并致歉，客户认可。',
        basis: '电信服务规范：业务变更须经用户确认',
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'city' },
  },
];
