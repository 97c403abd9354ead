import type { Complaint, Hands } from './complaint.ts';

/** Huai'an's complaint centre gives out and reviews, the network desk works. */
export const NETWORK_DESK: Hands = {
  dispatcher: 'ha-dispatcher-1',
  handler: 'ha-network-1',
  head: 'ha-network-head',
  reviewer: 'ha-reviewer-1',
};

/**
 * Complaints that a unit works, with everything that may happen on the way: in its own branch, and for the
 * province; and one that the province answers itself, once it has climbed to it.
 */
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
        basis: ['telecom-service-standards', 'remedy-of-errors'],
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'city' },
  },
  {
    name: 'county-hall-for-the-province',
    branch: 'jiangsu',
    at: 24,
    way: { channel: 'phone', over: 'http' },
    customer: { name: '尤静', line: 19, homeUnit: 'qingjiangpu' },
    matter: {
      category: 'service',
      title: '县区营业厅不给办理销户',
      facts: '在清江浦营业厅办理销户，两次被要求改日再来，没有书面说明。',
      demand: '当日办结销户并退还余额。',
      happenedDaysAgo: 4,
    },
    course: {
      kind: 'worked',
      dispatched: {
        branch: 'huaian',
        unit: 'qingjiangpu',
        task: '核实两次不予办理的原因，联系客户办结销户后报告。',
      },
      awaited: {
        asked: '请提供两次前往营业厅的日期和销户申请单。',
        reason: '等待客户补充办理凭证。',
      },
      hands: {
        dispatcher: 'js-dispatcher-1',
        handler: 'ha-qingjiangpu-1',
        head: 'ha-qingjiangpu-head',
        reviewer: 'js-reviewer-1',
      },
      report: {
        inquiry: '被诉单位：清江浦营业厅；查询时限：当日 18 时前。',
        course: '两次均因系统升级未能受理，营业员未出具说明，也未预约。',
        nature: '服务差错，客户投诉成立。',
        responsible: '清江浦营业厅，值班经理。',
        remedy: '已上门办结销户，余额转至客户指定号码。',
        conclusion: '销户已办结，余额已转，并当面致歉。',
      },
      returned: '请补充余额转出的凭证。',
      words: {
        found: '营业厅两次未按规定受理销户。',
        done: '已办结销户，余额已转出。',
        told: '电话告知结果并致歉，客户认可。',
        basis: ['telecom-service-standards', 'cancellation'],
        basisWords: '电信服务规范：销户须当场受理',
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'province' },
  },
  {
    name: 'asked-the-province-for-an-answer',
    branch: 'huaian',
    at: 5,
    way: { channel: 'walk-in', over: 'http', hall: 'huaihai-road' },
    customer: { name: '康平', line: 20 },
    matter: {
      category: 'tariff',
      title: '市公司两次答复前后不一',
      facts: '同一笔国际漫游费，两次答复的资费标准不同，要求省公司给出说法。',
      demand: '由省公司书面说明资费标准。',
      happenedDaysAgo: 15,
    },
    course: {
      kind: 'taken-up',
      after: 1,
      reason: '客户要求省公司统一答复资费标准。',
      awaited: { asked: '请提供两次答复的短信截图。', reason: '等待客户补充材料。' },
      answeredAbove: 'js-taker-1',
      words: {
        found: '市公司第二次答复引用了已停用的资费。',
        done: '按现行资费重新核算，退还差额 36 元。',
        told: '省公司书面说明资费标准，客户认可。',
        basis: ['telecom-service-standards'],
      },
      closed: true,
    },
    ends: { state: 'closed', level: 'province' },
  },
];
