import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with any request: what it is made of, who asks, and whether it is in time. */
export const REQUEST_PROBLEMS = {
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
} as const satisfies ProblemTexts;
