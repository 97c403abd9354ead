import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
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

describe('whoever is called', () => {
  it.each(['wecom', 'dingtalk'] as const)('is mentioned in a group of %s', async (kind) => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: TEXT, phone: '+8613800000000' });
    expect(seen[0]?.mentioned).toEqual(['13800000000']);
    expect(seen[0]?.text).toContain(TEXT);
  });

  it.each(KINDS)('is not, where %s could not know the number', async (kind) => {
    const { send, seen } = await aGroup(kind);
    await send('duty', { text: TEXT, phone: '+85291234567' });
    expect(seen).toEqual([{ text: TEXT, mentioned: [] }]);
  });
});

describe('what a provider answers', () => {
  it.each([
    ['wecom', { errcode: 45_009, errmsg: 'api freq out of limit' }, 'WayRefused'],
    ['wecom', { errcode: 93_000, errmsg: 'invalid webhook url' }, 'WayRefused'],
    ['wecom', { errcode: -1, errmsg: 'system busy' }, 'RobotFailed'],
    ['dingtalk', { errcode: 130_101, errmsg: 'send too fast, exceed 20 times' }, 'WayRefused'],
    ['dingtalk', { errcode: 300_005, errmsg: 'token is not exist' }, 'WayRefused'],
    ['dingtalk', { errcode: -1, errmsg: '系统繁忙' }, 'RobotFailed'],
    ['feishu', { code: 19_024, msg: 'Key Words Not Found' }, 'WayRefused'],
    ['feishu', { code: 9499, msg: 'Bad Request' }, 'WayRefused'],
    ['feishu', { code: 11_232, msg: 'frequency limited psm' }, 'RobotFailed'],
  ] as const)('of %s, %j, is read as %s', async (kind, body, name) => {
    const { send, answers } = await aGroup(kind);
    answers({ body });
    await expect(send('duty', { text: TEXT })).rejects.toMatchObject({ name });
  });
});
