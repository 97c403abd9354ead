import * as z from 'zod';
import { bytesOf, cutToBytes, mobileOf, type RobotKind } from './robot.ts';

/** WeCom takes a text (not its markdown, which may have 4096) of so many bytes at most. */
const WECOM_BYTES = 2048;

const Answer = z.object({ errcode: z.number() });

/**
 * A group robot of WeCom (企业微信群机器人): known by the key in its address, and signs nothing. It takes 20
 * messages a minute, then answers 45009 until the minute is over.
 * @see developer.work.weixin.qq.com/document/path/91770
 */
export const wecom: RobotKind = {
  request: ({ url }, { text, phone }) => {
    const mobile = mobileOf(phone);
    return {
      url,
      body: {
        msgtype: 'text',
        text: {
          content: cutToBytes(text, WECOM_BYTES, bytesOf),
          ...(mobile !== undefined && { mentioned_mobile_list: [mobile] }),
        },
      },
    };
  },
  codeOf: (answer) => Answer.safeParse(answer).data?.errcode,
  // Its own system is busy. What else it says stays so: 45009 for the rest of the minute, 93000 (no such
  // robot, or no longer in the group) and 40058 (too long) for good.
  passing: [-1],
};
