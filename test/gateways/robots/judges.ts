import { createHmac } from 'node:crypto';
import * as z from 'zod';

/** What a group's members see. */
export type Seen = { readonly text: string; readonly mentioned: readonly string[] };

const HOUR = 3_600_000;

/** Judges a request as a provider's documentation says that it does: its answer, or what the group sees. */
export type Judge = (
  request: { readonly query: URLSearchParams; readonly bytes: number; readonly body: unknown },
  ground: { readonly secret: string | undefined; readonly nowMs: number },
) => { readonly answer: unknown; readonly seen?: Seen };

const WecomText = z.strictObject({
  msgtype: z.literal('text'),
  text: z.strictObject({
    content: z.string().min(1),
    mentioned_list: z.array(z.string()).optional(),
    mentioned_mobile_list: z.array(z.string().regex(/^1\d{10}$/)).optional(),
  }),
});

const asWecom: Judge = ({ query, body }) => {
  if (query.get('key') !== 'wecom-key')
    return { answer: { errcode: 93_000, errmsg: 'invalid webhook url' } };
  const read = WecomText.safeParse(body).data;
  if (!read) return { answer: { errcode: 40_008, errmsg: 'invalid message type' } };
  const { content, mentioned_mobile_list: mentioned = [] } = read.text;
  if (Buffer.byteLength(content) > 2048)
    return { answer: { errcode: 40_058, errmsg: 'text.content exceed max length 2048' } };
  return { seen: { text: content, mentioned }, answer: { errcode: 0, errmsg: 'ok' } };
};

const DingtalkText = z.strictObject({
  msgtype: z.literal('text'),
  text: z.strictObject({ content: z.string().min(1) }),
  at: z.strictObject({ atMobiles: z.array(z.string()), isAtAll: z.boolean() }).optional(),
});

const asDingtalk: Judge = ({ query, bytes, body }, { secret, nowMs }) => {
  if (query.get('access_token') !== 'dingtalk-token')
    return { answer: { errcode: 300_005, errmsg: 'token is not exist' } };
  if (secret !== undefined) {
    const timestamp = query.get('timestamp') ?? '';
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    if (Math.abs(nowMs - Number(timestamp)) > HOUR)
      return { answer: { errcode: 310_000, errmsg: 'invalid timestamp' } };
    if (query.get('sign') !== sign)
      return { answer: { errcode: 310_000, errmsg: 'sign not match' } };
  }
  const read = DingtalkText.safeParse(body).data;
  if (!read || bytes > 20_000) return { answer: { errcode: 400_105, errmsg: 'unsupported' } };
  const { content } = read.text;
  const mentioned = (read.at?.atMobiles ?? []).filter((one) => content.includes(`@${one}`));
  return { seen: { text: content, mentioned }, answer: { errcode: 0, errmsg: 'ok' } };
};

const FeishuText = z.strictObject({
  timestamp: z.string().optional(),
  sign: z.string().optional(),
  msg_type: z.literal('text'),
  content: z.strictObject({ text: z.string().min(1) }),
});

const asFeishu: Judge = ({ bytes, body }, { secret, nowMs }) => {
  const read = FeishuText.safeParse(body).data;
  if (!read || bytes > 20_000) return { answer: { code: 9499, msg: 'Bad Request', data: {} } };
  const { timestamp = '', sign, content } = read;
  if (secret !== undefined) {
    const expected = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
    if (sign !== expected || Math.abs(nowMs - Number(timestamp) * 1000) > HOUR)
      return {
        answer: { code: 19_021, msg: 'sign match fail or timestamp is not within one hour' },
      };
  }
  return {
    seen: { text: content.text, mentioned: [] },
    answer: { code: 0, msg: 'success', data: {}, StatusCode: 0, StatusMessage: 'success' },
  };
};

/** How each provider judges, and at which path and query of its host. */
export const PROVIDERS = {
  wecom: { judge: asWecom, path: '/cgi-bin/webhook/send?key=wecom-key' },
  dingtalk: { judge: asDingtalk, path: '/robot/send?access_token=dingtalk-token' },
  feishu: { judge: asFeishu, path: '/open-apis/bot/v2/hook/feishu-hook' },
} as const;
