import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { dingtalk } from '../../../functions/gateways/robots/dingtalk.ts';
import { feishu } from '../../../functions/gateways/robots/feishu.ts';
import { makeRobots } from '../../../functions/gateways/robots/robots.ts';
import { MONDAY } from '../../builders/ticket.ts';
import { aClock, answering, OFFLINE } from '../answering.ts';
import { aProvider } from './receivers.ts';

const KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
type Kind = (typeof KINDS)[number];

const TEXT = '[Redress] AAAAAAAAAA1 升级至省公司\n请做：先确认呼叫。';

/** A group's robot, and the branch that speaks to it; `theirs` is the secret that the group signs with. */
const aGroup = async (kind: Kind, { theirs, ours }: { theirs?: string; ours?: string } = {}) => {
  const provider = await aProvider(kind, { secret: theirs, nowMs: Date.parse(MONDAY) });
  const client = new SecretsManagerClient(OFFLINE);
  const duty = { kind, url: provider.url, ...(ours !== undefined && { secret: ours }) };
  answering(client, () => ({ VersionId: 'aaaaaaaa-1', SecretString: JSON.stringify({ duty }) }));
  const send = makeRobots({ client, secretId: 'huaian-robots', clock: aClock() });
  return { ...provider, send };
};

describe.each(KINDS)('a page to a group by a robot of %s', (kind) => {
  it('is seen by the group', async () => {
    const { send, seen, requests } = await aGroup(kind);
    await send('duty', { text: TEXT });
    expect(seen).toEqual([{ text: TEXT, mentioned: [] }]);
    expect(requests).toEqual(['application/json; charset=utf-8']);
  });

  it('is no longer than the provider takes, and divides no character', async () => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: '急🚨'.repeat(10_000) });
    expect(seen[0]?.text).toMatch(/^(急🚨)+急?…$/u);
  });

  it('is no longer either where line breaks and quotes take twice their room', async () => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: '"\n'.repeat(10_000) });
    expect(seen[0]?.text).toMatch(/^(?:"\n)+"?…$/);
  });

  it('is tried again after an answer that says nothing, and after another status', async () => {
    const { send, answers } = await aGroup(kind);
    for (const answer of [{ status: 500 }, { status: 302 }, { body: 'not what it says' }]) {
      answers(answer);
      await expect(send('duty', { text: TEXT })).rejects.toMatchObject({ name: 'RobotFailed' });
    }
  });

  it('that the secret does not name is refused for good', async () => {
    const { send, requests } = await aGroup(kind);
    await expect(send('nobody', { text: TEXT })).rejects.toMatchObject({ name: 'WayRefused' });
    expect(requests).toEqual([]);
  });
});

describe.each(['dingtalk', 'feishu'] as const)('a group of %s that asks for signatures', (kind) => {
  it('takes what is signed with its secret', async () => {
    const { send, seen } = await aGroup(kind, { theirs: 'SEC+a/b=', ours: 'SEC+a/b=' });
    await send('duty', { text: TEXT });
    expect(seen).toHaveLength(1);
  });

  it.each([[undefined], ['SECother']])('refuses what is signed with %s, for good', async (ours) => {
    const { send, seen } = await aGroup(kind, { theirs: 'SEC+a/b=', ...(ours && { ours }) });
    await expect(send('duty', { text: TEXT })).rejects.toMatchObject({ name: 'WayRefused' });
    expect(seen).toEqual([]);
  });
});

/** What each documentation's own lines of Python give for this secret on that Monday at ten. */
const SIGNED_BY_THEM = {
  secret: 'SEC8',
  dingtalk: 'FHsAkdn6rgpH%2BXa%2FGs6tHepGDjqE%2Fam8Jywepy8uhd0%3D',
  feishu: 'G/+6JWbXqOFB1SCrQ3SJGCP1LYObQBB5O2vzlqN8D0o=',
} as const;

it('signatures are those that the documentation’s examples make', () => {
  const { secret } = SIGNED_BY_THEM;
  const address = { url: 'https://robot.example.com/send?access_token=a', secret };
  const inAddress = dingtalk.request(address, { text: TEXT }, MONDAY);
  // In milliseconds; and no + that would be read as a space.
  expect(inAddress.url).toBe(
    `${address.url}&timestamp=1783303200000&sign=${SIGNED_BY_THEM.dingtalk}`,
  );
  expect(feishu.request(address, { text: TEXT }, MONDAY)).toEqual({
    url: address.url,
    body: {
      // In seconds, as text.
      ...{ timestamp: '1783303200', sign: SIGNED_BY_THEM.feishu },
      ...{ msg_type: 'text', content: { text: TEXT } },
    },
  });
});

describe('whoever is called', () => {
  it.each(['wecom', 'dingtalk'] as const)('is mentioned in a group of %s', async (kind) => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: TEXT, phone: '+8613800000000' });
    expect(seen[0]?.mentioned).toEqual(['13800000000']);
    expect(seen[0]?.text).toContain(TEXT);
  });

  it.each(
    KINDS.flatMap((kind) => [[kind, '+85291234567'] as const, [kind, '+8651783700000'] as const]),
  )('is not, where %s could not know the number %s', async (kind, phone) => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: TEXT, phone });
    expect(seen).toEqual([{ text: TEXT, mentioned: [] }]);
  });
});

describe('what a provider answers', () => {
  it.each([
    ['wecom', { errcode: 45_009, errmsg: 'api freq out of limit' }, 'WayRefused'],
    ['wecom', { errcode: 93_000, errmsg: 'invalid webhook url' }, 'WayRefused'],
    ['wecom', { errcode: 40_008, errmsg: 'invalid message type' }, 'WayRefused'],
    ['wecom', { errcode: 40_058, errmsg: 'invalid Request Parameter' }, 'WayRefused'],
    ['wecom', { errcode: -1, errmsg: 'system busy' }, 'RobotFailed'],
    ['dingtalk', { errcode: 130_101, errmsg: 'send too fast, exceed 20 times' }, 'WayRefused'],
    ['dingtalk', { errcode: 410_100, errmsg: '发送速度太快而限流' }, 'WayRefused'],
    ['dingtalk', { errcode: 300_005, errmsg: 'token is not exist' }, 'WayRefused'],
    ['dingtalk', { errcode: 310_000, errmsg: 'keywords not in content' }, 'WayRefused'],
    ['dingtalk', { errcode: 310_000, errmsg: 'sign not match' }, 'WayRefused'],
    ['dingtalk', { errcode: 310_000, errmsg: 'ip 1.1.1.1 not in whitelist' }, 'WayRefused'],
    ['dingtalk', { errcode: 400_102, errmsg: 'bot is stopped' }, 'WayRefused'],
    ['dingtalk', { errcode: -1, errmsg: '系统繁忙' }, 'RobotFailed'],
    ['feishu', { code: 19_001, msg: 'param invalid' }, 'WayRefused'],
    ['feishu', { code: 19_021, msg: 'sign match fail' }, 'WayRefused'],
    ['feishu', { code: 19_022, msg: 'Ip Not Allowed' }, 'WayRefused'],
    ['feishu', { code: 19_024, msg: 'Key Words Not Found' }, 'WayRefused'],
    ['feishu', { code: 9499, msg: 'Bad Request', data: {} }, 'WayRefused'],
    ['feishu', { StatusCode: 19_001, StatusMessage: 'param invalid' }, 'WayRefused'],
    ['feishu', { code: 11_232, msg: 'frequency limited psm', data: {} }, 'RobotFailed'],
  ] as const)('of %s, %j, is read as %s', async (kind, body, name) => {
    const { send, answers } = await aGroup(kind);
    answers({ body });
    await expect(send('duty', { text: TEXT })).rejects.toMatchObject({ name });
  });

  it('of feishu, as it was before there were codes, is read as taken', async () => {
    const { send, answers } = await aGroup('feishu');
    answers({ body: { Extra: null, StatusCode: 0, StatusMessage: 'success' } });
    await expect(send('duty', { text: TEXT })).resolves.toBeUndefined();
  });
});
