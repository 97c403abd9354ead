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
    zh: '部分字段有误,详见 details。',
  },
  'invalid-cursor': {
    status: 400,
    en: 'The cursor does not belong to this list; start again without one.',
    zh: '游标与本列表不符,请去掉游标重新查询。',
  },
  'idempotency-key-required': {
    status: 400,
    en: 'This request needs an Idempotency-Key header.',
    zh: '本请求须带 Idempotency-Key 请求头。',
  },
  'foreign-branch': {
    status: 403,
    en: 'The token belongs to another branch.',
    zh: '令牌属于其他分公司。',
  },
  'role-not-allowed': {
    status: 403,
    en: "The token's role may not do this.",
    zh: '令牌的角色无权执行此操作。',
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
    zh: '该记录归其他分公司所有,请向其提交(见 details)。',
  },
  'already-settled': {
    status: 409,
    en: 'The ticket has been answered, refused or closed already.',
    zh: '该工单已答复、不予受理或已归档。',
  },
  'not-yet-answered': {
    status: 409,
    en: 'The ticket can be closed only after it was answered or refused.',
    zh: '工单须先答复或作出不予受理决定,方可归档。',
  },
  'already-at-the-top': {
    status: 409,
    en: "The ticket stands at the regulator's level already.",
    zh: '该工单已升级至省通信管理局。',
  },
  'notice-closed': { status: 409, en: 'The notice is closed.', zh: '该通报已结束。' },
  'busy-record': {
    status: 409,
    en: 'The record kept changing meanwhile; send the same request again.',
    zh: '记录正被频繁修改,请重新提交同一请求。',
  },
  'stale-version': {
    status: 412,
    en: 'The ticket has moved on since the version in If-Match; read it again.',
    zh: '工单已有更新,与 If-Match 的版本不符,请重新读取。',
  },
  'too-large': {
    status: 413,
    en: 'The body is too large; see details.',
    zh: '请求体过大,详见 details。',
  },
  'unsupported-media-type': {
    status: 415,
    en: 'The Content-Type is not the one that this request takes; see details.',
    zh: '不支持该 Content-Type,详见 details。',
  },
  'in-the-future': {
    status: 422,
    en: 'A time lies in the future; see details.',
    zh: '时间晚于当前时刻,详见 details。',
  },
  'out-of-order': {
    status: 422,
    en: 'Two times are in the wrong order; see details.',
    zh: '时间先后有误,详见 details。',
  },
  'unreadable-mail': {
    status: 422,
    en: 'The mail cannot be taken in; see details.',
    zh: '无法接收该邮件,详见 details。',
  },
  'not-a-complaint': {
    status: 422,
    en: 'An automatic reply or a delivery report is not a complaint.',
    zh: '自动回复或退信不作为投诉登记。',
  },
  'unusable-contact': {
    status: 422,
    en: 'A number or address cannot be read; see details.',
    zh: '号码或地址无法识别,详见 details。',
  },
  'upload-missing': {
    status: 422,
    en: 'There is no uploaded object with this key.',
    zh: '没有此上传文件。',
  },
  'notice-incomplete': {
    status: 422,
    en: 'The outage notice lacks required parts and was not published (H1); see details.',
    zh: '故障通报要素不全,未予发布(H1),详见 details。',
  },
  'notice-full': {
    status: 422,
    en: 'The notice has no room for another update; close it and publish a new one.',
    zh: '该通报已无法再追加更新,请结束后另行发布。',
  },
  internal: {
    status: 500,
    en: 'Something broke on our side; send the same request again.',
    zh: '系统内部错误,请重新提交同一请求。',
  },
  unavailable: {
    status: 503,
    en: 'Too busy at the moment; send the same request again in a few seconds.',
    zh: '系统繁忙,请数秒后重新提交同一请求。',
  },
} as const satisfies Record<string, { status: number; en: string; zh: string }>;

/** A stable word for what is wrong. */
export type ProblemReason = keyof typeof PROBLEMS;
