/** What can be wrong with a request: the status, and a sentence in both languages. */
export const PROBLEMS = {
  'invalid-json': {
    status: 400,
    en: 'The body is not valid JSON.',
    zh: '请求体不是有效的 JSON。',
  },
  'empty-body': { status: 400, en: 'The body is empty.', zh: '请求体为空。' },
  'invalid-request': {
    status: 400,
    en: 'Some fields are wrong; see details.',
    zh: '部分字段有误，详见 details。',
  },
  'invalid-cursor': {
    status: 400,
    en: 'The cursor does not belong to this list; start again without one.',
    zh: '游标与本列表不符，请去掉游标重新查询。',
  },
  'idempotency-key-required': {
    status: 400,
    en: 'This request needs an Idempotency-Key header.',
    zh: '本请求须带 Idempotency-Key 请求头。',
  },
  'invalid-token': {
    status: 401,
    en: 'The token lacks what it must say; see details.',
    zh: '令牌缺少必要内容，详见 details。',
  },
  'invalid-signature': {
    status: 401,
    en: 'The signature is missing, wrong, or more than 300 seconds off.',
    zh: '签名缺失、有误，或与当前时间相差超过300秒。',
  },
  'foreign-branch': {
    status: 403,
    en: 'The token belongs to another branch.',
    zh: '令牌属于其他分公司。',
  },
  'role-not-allowed': {
    status: 403,
    en: "The machine's role may not do this.",
    zh: '该系统账号的角色无权执行此操作。',
  },
  'no-post': {
    status: 403,
    en: "The organisation knows nobody of this token's sub: have a manager enter the person and their posts, or list a machine in branch.json (auth.clients).",
    zh: '组织架构中没有该令牌 sub 对应的人员：请投诉主管登记人员及其岗位；系统账号须列入 branch.json 的 auth.clients。',
  },
  'post-not-held': {
    status: 403,
    en: 'None of your posts may do this.',
    zh: '您现有的岗位无权执行此操作。',
  },
  'not-disclosed': {
    status: 403,
    en: 'The branch that owns the complaint does not tell of it: the work order has ended, or the complaint is settled or closed.',
    zh: '投诉所属分公司不提供该投诉内容：工单已办结，或投诉已处理完毕、已归档。',
  },
  'not-found': { status: 404, en: 'There is no such record.', zh: '没有这条记录。' },
  'idempotency-conflict': {
    status: 409,
    en: 'The same key was used before with another content.',
    zh: '同一幂等键此前已用于不同的内容。',
  },
  'not-owner': {
    status: 409,
    en: 'Another branch owns this record; send the command there (see details).',
    zh: '该记录归其他分公司所有，请向其提交（见 details）。',
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
  'already-ticketed': {
    status: 409,
    en: 'A ticket has been made of it already; see details.',
    zh: '该留存件已登记为工单，详见 details。',
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
  'not-a-neighbour': {
    status: 409,
    en: 'Work orders go to units of this branch, of the branch above it and of those below it, to no others (see details).',
    zh: '工单只能派给本分公司及其上级、下级分公司的单位（见 details）。',
  },
  'own-intake': {
    status: 403,
    en: 'Somebody else must dispatch this complaint: you took it in yourself (A3).',
    zh: '该投诉由您本人受理，须由他人派单（A3）。',
  },
  'own-report': {
    status: 403,
    en: 'Somebody else must confirm or review this report: it is your own (E3, E4).',
    zh: '该处理报告由您本人提交，须由他人确认或审核（E3、E4）。',
  },
  'own-hand-over': {
    status: 403,
    en: 'Somebody else must take over: you handed this shift over yourself (E9).',
    zh: '该交班记录由您本人填写，须由他人确认接班（E9）。',
  },
  'not-of-shift': {
    status: 403,
    en: 'This is the shift of another unit than yours: a lead of that unit, or a manager, takes it over; see details (E9).',
    zh: '该班次属其他单位，须由该单位班长或投诉主管确认接班，详见 details（E9）。',
  },
  'unit-not-led': {
    status: 403,
    en: 'You do not lead this unit: its own leads, or a manager, hand its shift over; see details (E9).',
    zh: '您不是该单位的班长，其班次须由该单位班长或投诉主管交班，详见 details（E9）。',
  },
  'own-confirmation': {
    status: 403,
    en: 'Somebody else must review this report: you have confirmed it yourself (E4).',
    zh: '该处理报告由您本人确认，须由他人审核（E4）。',
  },
  'wrong-order-state': {
    status: 409,
    en: 'The work order has not come as far as this needs, or is past it; see details.',
    zh: '工单当前所处环节不能这样操作，详见 details。',
  },
  'not-of-unit': {
    status: 403,
    en: 'The work order is with another unit than those in which you hold the post; see details.',
    zh: '该工单由其他单位承办，您在该单位没有相应岗位，详见 details。',
  },
  'same-unit': {
    status: 409,
    en: 'The work order is with this unit already.',
    zh: '该工单已在此单位。',
  },
  'already-there': {
    status: 409,
    en: 'This id is taken: an id stays with whom or what it once stood for.',
    zh: '该编号已被占用：编号一经使用，不再另作他用。',
  },
  'person-left': {
    status: 409,
    en: 'This person has left; whoever comes back is added under a new id.',
    zh: '该人员已离职；重新入职须以新编号登记。',
  },
  'unit-closed': {
    status: 409,
    en: 'This unit is closed and stays so.',
    zh: '该单位已撤销，不再恢复。',
  },
  'nobody-at-unit': {
    status: 409,
    en: 'Nobody handles or heads this unit, or one above it: nobody could take a work order there. Have a manager post somebody first.',
    zh: '该单位及其上级单位均无处理人和负责人，无人可接单，请投诉主管先安排人员。',
  },
  'last-manager': {
    status: 409,
    en: 'The branch would be left without a manager, and nobody could change its organisation any more: post another one first.',
    zh: '这样本分公司将没有投诉主管，无人能再变更组织架构，请先任命另一位。',
  },
  'unit-has-orders': {
    status: 409,
    en: 'The unit is still at work: its open work orders are ended or passed on first, such as the one in details.',
    zh: '该单位尚有在办工单（如 details 所示），请先办结或转派。',
  },
  'notice-closed': { status: 409, en: 'The notice is closed.', zh: '该通报已结束。' },
  'busy-record': {
    status: 409,
    en: 'The record kept changing meanwhile; send the same request again.',
    zh: '记录正被频繁修改，请重新提交同一请求。',
  },
  'stale-version': {
    status: 412,
    en: 'The record has moved on since the version in If-Match; read it again.',
    zh: '记录已有更新，与 If-Match 的版本不符，请重新读取。',
  },
  'too-large': {
    status: 413,
    en: 'The body is too large; see details.',
    zh: '请求体过大，详见 details。',
  },
  'unsupported-media-type': {
    status: 415,
    en: 'The Content-Type is not the one that this request takes; see details.',
    zh: '不支持该 Content-Type，详见 details。',
  },
  'in-the-future': {
    status: 422,
    en: 'A time lies in the future; see details.',
    zh: '时间晚于当前时刻，详见 details。',
  },
  'out-of-order': {
    status: 422,
    en: 'Two times are in the wrong order; see details.',
    zh: '时间先后有误，详见 details。',
  },
  'evidence-needed': {
    status: 422,
    en: 'A statutory limit would become later: that needs evidence, and a second person after it.',
    zh: '此更正会使法定时限延后，须附证据，并由他人复核。',
  },
  'no-such-unit': {
    status: 422,
    en: 'The branch has no such unit; see details.',
    zh: '本分公司没有该单位，详见 details。',
  },
  'no-such-person': {
    status: 422,
    en: 'The branch knows nobody of this id who is still there; see details.',
    zh: '本分公司没有该人员，或其已离职，详见 details。',
  },
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
  'several-units-led': {
    status: 422,
    en: 'You lead several units: say whose shift it is; see details (E9).',
    zh: '您担任多个单位的班长，请指明交哪个单位的班，详见 details（E9）。',
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
  'not-a-handler-there': {
    status: 422,
    en: 'The person named does not handle in this unit, nor in one above it; see details.',
    zh: '指定的人员不是该单位或其上级单位的处理人，详见 details。',
  },
  'organisation-misfit': {
    status: 422,
    en: 'Units and people would not fit together any more; nothing was changed, see details.',
    zh: '这样修改后，单位与人员的设置将互相矛盾，未作任何修改，详见 details。',
  },
  'unreadable-mail': {
    status: 422,
    en: 'The mail cannot be read; it is set aside for a manager, see details.',
    zh: '邮件无法读取，已留存待主管查看，详见 details。',
  },
  'not-a-complaint': {
    status: 422,
    en: 'An automatic reply or a delivery report opens no ticket; it is set aside for a manager, see details.',
    zh: '自动回复或退信不作为投诉登记，已留存待主管查看，详见 details。',
  },
  'unusable-contact': {
    status: 422,
    en: 'A number or address cannot be read; see details.',
    zh: '号码或地址无法识别，详见 details。',
  },
  'upload-missing': {
    status: 422,
    en: 'There is no uploaded object with this key.',
    zh: '没有此上传文件。',
  },
  'notice-incomplete': {
    status: 422,
    en: 'The outage notice lacks required parts and was not published (H1); see details.',
    zh: '故障通报要素不全，未予发布（H1），详见 details。',
  },
  'notice-full': {
    status: 422,
    en: 'The notice has no room for another update; close it and publish a new one.',
    zh: '该通报已无法再追加更新，请结束后另行发布。',
  },
  internal: {
    status: 500,
    en: 'Something broke on our side; send the same request again.',
    zh: '系统内部错误，请重新提交同一请求。',
  },
  unavailable: {
    status: 503,
    en: 'Too busy at the moment; send the same request again in a few seconds.',
    zh: '系统繁忙，请数秒后重新提交同一请求。',
  },
  'owner-unreachable': {
    status: 503,
    en: 'The branch that owns the complaint does not answer at the moment. A work order here can be worked on meanwhile; everything else waits for that branch (see details).',
    zh: '投诉所属分公司暂时无法连接：本单位承办的工单可照常办理，其余操作请稍后重试（见 details）。',
  },
} as const satisfies Record<string, { status: number; en: string; zh: string }>;

/** A stable word for what is wrong. */
export type ProblemReason = keyof typeof PROBLEMS;
