import * as z from 'zod';
import { WayRefused } from '../../ports/outside.ts';
import { makeSecretVersions, type SecretSource } from '../secret-versions.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import type { RobotKind, RobotMessage } from './robot.ts';
import { wecom } from './wecom.ts';

const TIMEOUT_MS = 5000;

const KINDS = { wecom, dingtalk, feishu } satisfies Readonly<Record<string, RobotKind>>;

/** What the operator's secret holds: the robots of its groups, by the names that people's ways give. */
const Robots = z.record(
  z.string(),
  z.object({
    kind: z.enum(['wecom', 'dingtalk', 'feishu']),
    url: z.url(),
    secret: z.string().min(1).optional(),
  }),
);

/** A robot did not take it for a reason that passes: its provider's code, or the status of its answer. */
class RobotFailed extends Error {
  override readonly name = 'RobotFailed';
}

/** Speaks to a group by its robot. */
export type SendToRobot = (name: string, message: RobotMessage) => Promise<void>;

/**
 * Speaks to groups by the robots that a secret of the operator's names. Follows no redirect, waits 5 s at
 * most. These providers answer 200 to what they refuse: their own code in the answer says what became of it.
 * @throws WayRefused where trying again is of no use: the secret names no such robot, the signature or the
 * address is no good, or the group has had all that it takes for now
 */
export const makeRobots = ({
  deadline = () => AbortSignal.timeout(TIMEOUT_MS),
  ...source
}: SecretSource & { readonly deadline?: () => AbortSignal }): SendToRobot => {
  const secret = makeSecretVersions(source);
  return async (name, message) => {
    const [{ value }] = await secret();
    const robot = Robots.parse(JSON.parse(value))[name];
    if (!robot) throw new WayRefused('the secret names no such robot');
    const kind: RobotKind = KINDS[robot.kind];
    const { url, body } = kind.request(robot, message, source.clock.now());
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: deadline(),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new RobotFailed(`${robot.kind} answered ${answer.status}`);
    }
    const code = kind.codeOf(await answer.json().catch(() => undefined));
    if (code === 0) return;
    if (code === undefined || kind.passing.includes(code))
      throw new RobotFailed(`${robot.kind} answered with code ${code}`);
    throw new WayRefused(`${robot.kind} refused it with code ${code}`);
  };
};
