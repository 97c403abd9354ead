import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { epochSeconds } from '../../domain/time.ts';
import { bytesInJson, cutToBytes, type RobotKind } from './robot.ts';

/** Feishu refuses a body of more than 20 kB: the text is kept well below. */
const FEISHU_BYTES = 15_000;

/** Before there was `code`, an answer had `StatusCode` alone; Feishu still gives it beside. */
const Answer = z.union([
  z.object({ code: z.number() }),
  z.object({ StatusCode: z.number() }).transform(({ StatusCode: code }) => ({ code })),
]);

/**
 * A group robot of Feishu (飞书自定义机器人), signed in its body where the group asks for it (签名校验): a time
 * in seconds, at most an hour off, and the HMAC-SHA256 of nothing under the key `<time>\n<secret>`. It
 * takes 5 messages a second and 100 a minute, then answers 11232. It knows nobody by number.
 * @see open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
export const feishu: RobotKind = {
  request: ({ url, secret }, { text }, now) => {
    const content = {
      msg_type: 'text',
      content: { text: cutToBytes(text, FEISHU_BYTES, bytesInJson) },
    };
    if (secret === undefined) return { url, body: content };
    const timestamp = String(epochSeconds(now));
    const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
    return { url, body: { timestamp, sign, ...content } };
  },
  codeOf: (answer) => Answer.safeParse(answer).data?.code,
  // Too many in this second, or its system under pressure at a whole or half hour. What else it says stays
  // so: 9499 (what was sent), 19001 (no such robot), 19021 (signature or its time), 19022 (address), 19024
  // (keywords).
  passing: [11232],
};
