import type { RefusalGround } from '../domain/acceptance/propose-refusal.ts';
import type { Attention } from '../domain/attention.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Category, Place, RecordKind, Tier, Urgency } from '../domain/classification.ts';
import type { AnswerMeans } from '../domain/clock/judge-answer.ts';
import type { NoticeKind } from '../domain/notice/notice.ts';
import type { UnitType } from '../domain/organisation/unit.ts';
import type { Post } from '../domain/post.ts';
import type { Dismissal, SetAside } from '../domain/set-aside/set-aside.ts';
import type { AttemptOutcome, AttemptWay } from '../domain/ticket/contact-attempt.ts';
import type { Channel, RiskTopic, TicketState } from '../domain/ticket/ticket.ts';

// What the values of the interface are called by people, in both languages.

type Terms<Value extends string> = Readonly<Record<Value, Bilingual>>;

export const CHANNEL_WORDS: Terms<Channel> = {
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮件', en: 'e-mail' },
  letter: { zh: '信函', en: 'letter' },
  'walk-in': { zh: '来访', en: 'walk-in' },
  website: { zh: '网站', en: 'website' },
  transferred: { zh: '转办', en: 'transferred' },
};

export const TIER_WORDS: Terms<Tier> = {
  vip: { zh: 'VIP', en: 'VIP' },
  'go-tone': { zh: '全球通', en: 'GoTone' },
  ordinary: { zh: '普通', en: 'ordinary' },
};

export const CATEGORY_WORDS: Terms<Category> = {
  billing: { zh: '话费争议', en: 'charges' },
  service: { zh: '服务态度与流程', en: 'service: attitude, process' },
  network: { zh: '网络质量', en: 'network quality' },
  interconnection: { zh: '互联互通', en: 'interconnection' },
  tariff: { zh: '资费套餐', en: 'tariffs and plans' },
  'value-added': { zh: '增值业务与 SP', en: "value-added and third parties' services" },
  spam: { zh: '垃圾短信、彩信', en: 'spam messages' },
  points: { zh: '积分兑换', en: 'points redemption' },
  'number-contract': { zh: '过户、销户与合约', en: 'number and contract' },
  'device-gift': { zh: '手机、赠品质量', en: 'quality of devices and gifts' },
  'phone-marketing': { zh: '电话营销', en: 'marketing by phone' },
  privacy: { zh: '客户资料', en: 'customer data' },
  'bad-information': { zh: '不良信息', en: 'bad information' },
  'staff-error': { zh: '业务差错', en: "staff's errors" },
  suspension: { zh: '停机', en: 'suspension' },
  'service-change': { zh: '业务变更通知', en: 'notice of a service change' },
  other: { zh: '其他', en: 'other' },
};

export const RECORD_KIND_WORDS: Terms<RecordKind> = {
  complaint: { zh: '投诉', en: 'complaint' },
  consultation: { zh: '咨询', en: 'consultation' },
  'fault-report': { zh: '障碍申告', en: 'fault report' },
  'bad-information': { zh: '不良信息举报', en: 'bad-information report' },
  opinion: { zh: '意见', en: 'opinion' },
};

export const URGENCY_WORDS: Terms<Urgency> = {
  critical: { zh: '特急', en: 'critical' },
  urgent: { zh: '紧急', en: 'urgent' },
  general: { zh: '一般', en: 'general' },
};

export const PLACE_WORDS: Terms<Place> = {
  town: { zh: '城镇', en: 'in town' },
  country: { zh: '农村', en: 'in the countryside' },
};

export const STATE_WORDS: Terms<TicketState> = {
  acknowledged: { zh: '待办', en: 'open' },
  rejected: { zh: '不予受理', en: 'refused' },
  pending: { zh: '待办', en: 'pending' },
  held: { zh: '挂起', en: 'held' },
  inProgress: { zh: '处理中', en: 'in progress' },
  resolved: { zh: '已答复', en: 'answered' },
  closed: { zh: '已归档', en: 'closed' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
};

export const GROUND_WORDS: Terms<RefusalGround> = {
  'already-decided': { zh: '上级或有关部门已有明确结论', en: 'decided before' },
  'past-acceptance-period': { zh: '超过受理期限', en: 'past the acceptance period' },
  'not-concerned': { zh: '非直接利害关系人', en: 'not the party concerned' },
  'no-evidence': { zh: '无法举证', en: 'no evidence' },
};

export const ATTENTION_WORDS: Terms<Attention> = {
  repeat: { zh: '重复', en: 'repeat' },
  upgraded: { zh: '升级', en: 'the customer went higher' },
  mass: { zh: '重大批量', en: 'mass' },
  important: { zh: '重要', en: 'important' },
  'over-the-head': { zh: '越级', en: 'over the head' },
};

export const RISK_TOPIC_WORDS: Terms<RiskTopic> = {
  'free-trial-billed': { zh: '免费试用先收后退', en: 'free trial billed first, refunded later' },
  'forced-brand-migration': { zh: '强制转品牌', en: 'forced brand migration' },
  'pushed-marketing': { zh: '利用自有资源强推营销', en: 'marketing pushed on users' },
  'monthly-sp-service': { zh: '梦网包月', en: "third parties' monthly services" },
  'wap-plan-net-charges': { zh: 'WAP 套餐产生 NET 流量费', en: 'a WAP plan with NET charges' },
  'undelivered-mms-charges': {
    zh: '彩信未送达仍收流量费',
    en: 'data charges for undelivered multimedia messages',
  },
};

export const ANSWER_MEANS_WORDS: Terms<AnswerMeans> = {
  telephone: { zh: '电话回复', en: 'by telephone' },
  'on-the-line': { zh: '通话中当场答复', en: 'while the customer was on the line' },
  counter: { zh: '柜台当面答复', en: 'at the counter' },
  written: { zh: '书面答复', en: 'in writing' },
};

export const ATTEMPT_WAY_WORDS: Terms<AttemptWay> = {
  telephone: { zh: '电话', en: 'by telephone' },
  message: { zh: '短信', en: 'by text message' },
  email: { zh: '邮件', en: 'by e-mail' },
  letter: { zh: '信函', en: 'by letter' },
  visit: { zh: '上门', en: 'in person' },
};

export const ATTEMPT_OUTCOME_WORDS: Terms<AttemptOutcome> = {
  reached: { zh: '已联系上', en: 'reached' },
  'no-answer': { zh: '无人接听', en: 'no answer' },
  'switched-off': { zh: '关机或停机', en: 'switched off or suspended' },
  'wrong-number': { zh: '号码有误', en: 'wrong number' },
  'left-word': { zh: '已留言', en: 'word was left' },
  declined: { zh: '客户拒绝沟通', en: 'reached, unwilling to talk' },
};

export const NOTICE_KIND_WORDS: Terms<NoticeKind> = {
  'network-outage': { zh: '网络重大故障', en: 'network outage' },
  'major-incident': { zh: '重大问题', en: 'major incident' },
};

export const SET_ASIDE_STATE_WORDS: Terms<SetAside['state']> = {
  open: { zh: '待处理', en: 'waits for a manager' },
  ticketed: { zh: '已登记为工单', en: 'a ticket was made of it' },
  dismissed: { zh: '已注明无需登记', en: 'dismissed: needs no ticket' },
};

export const DISMISSAL_WORDS: Terms<Dismissal> = {
  'machine-mail': { zh: '系统自动邮件', en: 'a machine wrote it' },
  advertising: { zh: '广告', en: 'advertising' },
  'no-complaint': { zh: '非投诉内容', en: 'no complaint' },
  'registered-otherwise': { zh: '已通过其他途径登记', en: 'registered in another way' },
  test: { zh: '测试', en: 'a test' },
};

export const POST_WORDS: Terms<Post> = {
  taker: { zh: '受理员', en: 'taker' },
  dispatcher: { zh: '派单员', en: 'dispatcher' },
  handler: { zh: '处理人', en: 'handler' },
  head: { zh: '部门负责人', en: 'head of the unit' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  lead: { zh: '班组长', en: 'lead' },
  manager: { zh: '投诉主管', en: 'manager' },
  'on-call': { zh: '值班员', en: 'on call' },
  publisher: { zh: '通报发布员', en: 'publisher' },
};

export const UNIT_TYPE_WORDS: Terms<UnitType> = {
  'city-centre': { zh: '市公司投诉中心', en: "the city's complaint centre" },
  'province-centre': { zh: '省公司投诉中心', en: "the province's complaint centre" },
  'county-company': { zh: '县（区）分公司', en: 'county company' },
  'marketing-centre': { zh: '营销中心', en: 'marketing centre' },
  hall: { zh: '营业厅', en: 'hall' },
  department: { zh: '职能部门', en: 'department' },
  'province-direct-centre': { zh: '省直属中心', en: "the province's own centre" },
  'network-desk': { zh: '网络投诉处理台', en: 'network desk' },
  'regulatory-and-legal': { zh: '监管与法律事务部', en: 'Regulatory & Legal' },
  'general-office': { zh: '综合办公室', en: 'general office' },
};
