import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { epochSeconds } from '../../domain/time.ts';
import { bytesInJson, cutToBytes, mobileOf, type RobotKind } from './robot.ts';

/** DingTalk refuses a body of more than 20,000 bytes: the text is kept well below. */
const DINGTALK_BYTES = 15_000;

const Answer = z.object({ errcode: z.number() });

/**
 * A group robot of DingTalk (钉钉自定义机器人), signed in its address where the group asks for it (加签): a
 * time in milliseconds, at most an hour off, and with it the HMAC-SHA256 of `<time>\n<secret>`. It takes 20
 * messages a minute, then answers 130101 (or 410100) for ten minutes.
 * @see open.dingtalk.com/document/robots/custom-robot-access
 */
export const dingtalk: RobotKind = {
  request: ({ url, secret }, { text, phone }, now) => {
    const mobile = mobileOf(phone);
    const signed = new URL(url);
    if (secret !== undefined) {
      const timestamp = String(epochSeconds(now) * 1000);
      const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
      signed.searchParams.set('timestamp', timestamp);
      signed.searchParams.set('sign', sign);
    }
    // Who is mentioned must stand in the text too.
    const content = mobile === undefined ? text : `@${mobile} ${text}`;
    return {
      url: signed.href,
      body: {
        msgtype: 'text',
        text: { content: cutToBytes(content, DINGTALK_BYTES, bytesInJson) },
        at: { atMobiles: mobile === undefined ? [] : [mobile], isAtAll: false },
      },
    };
  },
  codeOf: (answer) => Answer.safeParse(answer).data?.errcode,
  // Its own system is busy. 310000 is the group's own settings, whichever its words name: the signature or
  // its time, keywords, addresses; 300005 and 400101 no such robot, 400102 one that was stopped.
  passing: [-1],
};
