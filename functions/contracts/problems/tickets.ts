import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with a complaint, its limits, and what its customer is told. */
export const TICKET_PROBLEMS = {
  'not-disclosed': {
    status: 403,
    en: 'The branch that owns the complaint does not tell of it: the work order has ended, or the complaint is settled or closed.',
    zh: '投诉所属分公司不提供该投诉内容：工单已办结，或投诉已处理完毕、已归档。',
  },
  'already-settled': {
    status: 409,
    en: 'The ticket has been answered, refused or closed already.',
    zh: '该工单已答复、不予受理或已归档。',
  },
  'not-yet-answered': {
    status: 409,
    en: 'The ticket can be closed only after it was answered or refused.',
    zh: '工单须先答复或作出不予受理决定，方可归档。',
  },
  'already-at-the-top': {
    status: 409,
    en: "The ticket stands at the regulator's level already.",
    zh: '该工单已升级至省通信管理局。',
  },
  'already-held': {
    status: 409,
    en: 'The ticket is waiting for the customer already.',
    zh: '该工单已处于等待客户状态。',
  },
  'not-held': {
    status: 409,
    en: 'The ticket is not waiting for the customer.',
    zh: '该工单未处于等待客户状态。',
  },
  'pauses-used-up': {
    status: 409,
    en: 'The time for which waiting may stop the limits is used up on this ticket (D8).',
    zh: '该工单可用于等待客户的暂停时间已用完（D8）。',
  },
  'category-not-extended': {
    status: 409,
    en: "The policy grants no such extension for the ticket's category (D3, D4); see details.",
    zh: '按现行规定，该类别的工单不能这样延长时限（D3、D4），详见 details。',
  },
  'not-longer': {
    status: 409,
    en: 'The limit would not become later; it stays as it is, see details.',
    zh: '延长后的时限并不更晚，维持原时限，详见 details。',
  },
  'limit-passed': {
    status: 409,
    en: 'The limit has passed already and is not extended any more; see details.',
    zh: '时限已过，不再延长，详见 details。',
  },
  'nothing-changed': {
    status: 409,
    en: 'The ticket says so already; nothing changes.',
    zh: '与工单现有内容一致，没有变化。',
  },
  'nothing-proposed': {
    status: 409,
    en: 'No correction of this ticket waits for a second person.',
    zh: '该工单没有待复核的更正。',
  },
  'another-proposal': {
    status: 409,
    en: 'Another correction waits by now than the one that you have read; see details.',
    zh: '待复核的更正已不是您所阅的那一项，详见 details。',
  },
  'own-correction': {
    status: 403,
    en: 'Somebody else must confirm this correction: it is your own proposal.',
    zh: '该更正由您本人提出，须由他人复核。',
  },
  'already-referred': {
    status: 409,
    en: 'The ticket has this document of this body already; see details.',
    zh: '该工单已登记此单位的同一文号；详见 details。',
  },
  'no-open-referral': {
    status: 409,
    en: 'The ticket has no such referral, or the body has had its reply.',
    zh: '该工单没有此项转办，或已回复转办单位。',
  },
  'open-referral': {
    status: 409,
    en: 'A body that handed the complaint on still waits for its reply (G3); see details.',
    zh: '转办单位尚未得到回复，须跟踪到底（G3）；详见 details。',
  },
  'nothing-requested': {
    status: 409,
    en: 'Nobody has asked for this longer limit, or somebody has decided on it already (D3, D4).',
    zh: '无人提出此项延长时限的申请，或申请已有结论（D3、D4）。',
  },
  'own-request': {
    status: 403,
    en: 'Somebody else must grant this longer limit: you asked for it yourself.',
    zh: '该延长时限申请由您本人提出，须由他人批准。',
  },
  'open-work-order': {
    status: 409,
    en: 'A unit is still at work on the ticket; accept or cancel its work order first (see details).',
    zh: '该投诉仍有工单在办，请先审核通过或撤销（见 details）。',
  },
  'not-by-hand': {
    status: 409,
    en: 'This message needs nobody: it is on its way by itself, or has ended (see details).',
    zh: '该消息无需人工办理：正在自动发送或已结束（见 details）。',
  },
  'answer-queued': {
    status: 409,
    en: 'An answer or refusal is on its way to the customer already (see details); wait until it is out or comes back.',
    zh: '已有答复或不予受理告知正在发送（见 details），请待发出或退回后再办理。',
  },
  'no-way-to-customer': {
    status: 409,
    en: 'No way leads to this customer by which the branch sends messages; tell them yourself and say how.',
    zh: '本分公司没有可用于联系该客户的发送方式，请自行告知客户并注明方式。',
  },
  'evidence-needed': {
    status: 422,
    en: 'A statutory limit would become later: that needs evidence, and a second person after it.',
    zh: '此更正会使法定时限延后，须附证据，并由他人复核。',
  },
} as const satisfies ProblemTexts;
