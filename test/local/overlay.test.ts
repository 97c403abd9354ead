import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBranches, readBranches } from '../../infra/branch-config.ts';
import { effectiveBranches, judgeBranches } from '../../local/branches.ts';
import { layOverlay } from '../../local/overlay.ts';
import { PROVIDER_SECRETS, type Providers } from '../../local/providers.ts';
import { checkout } from '../../local/state-folder.ts';
import { temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

const branches = join(checkout, 'branches');

const lay = async (
  folder: string,
  more: { policy?: string; branches?: string; providers?: Providers } = {},
) =>
  layOverlay({
    branches,
    folder,
    origin: 'http://127.0.0.1:4566',
    region: 'us-east-1',
    account: '000000000000',
    issuer: { url: 'http://127.0.0.1:9000/key', audience: 'redress' },
    webhookOf: (person) => `http://127.0.0.1:9001/alerts/${person}`,
    customers: { mailPort: 2525, textsOf: (branch) => `http://127.0.0.1:9002/${branch}/send` },
    ...more,
  });

const settings = (overlay: string) =>
  loadBranches({ folder: branches, overlay, defaultRegion: 'cn-north-1' });

const organisations = (overlay: string, folder = branches) =>
  readBranches({ folder, overlay, defaultRegion: 'cn-north-1' }).map(
    ({ organisation }) => organisation,
  );

describe('the overlay of the local run', () => {
  it('gives every committed branch the local issuer, region and address', async () => {
    const overlay = await temporaryFolder();
    await lay(overlay);
    const all = settings(overlay).map(({ branch }) => branch);
    expect(all.map(({ id }) => id)).toEqual(['huaian', 'jiangsu']);
    for (const branch of all) {
      expect(branch).toMatchObject({
        region: 'us-east-1',
        account: '000000000000',
        auth: {
          issuer: 'http://127.0.0.1:9000/key',
          audience: 'redress',
          clients: [{ subject: 'integrator', role: 'integrator' }],
          console: { clientId: 'redress-console' },
        },
        publicApiUrl: 'http://127.0.0.1:4566/_aws/execute-api/{apiId}/$default',
      });
    }
  });

  it('gives every branch the providers that a run brings along, and no other', async () => {
    const [overlay, without] = [await temporaryFolder(), await temporaryFolder()];
    const callsAt = 'http://127.0.0.1:9003/calls';
    await lay(overlay, { providers: { callsAt, callSecret: 'c', textSecret: 't', robots: {} } });
    await lay(without);
    for (const { branch } of settings(overlay)) {
      expect(branch.messages?.voice).toEqual({ url: callsAt, secret: PROVIDER_SECRETS.calls });
      const sms = { replies: true, secret: PROVIDER_SECRETS.texts };
      expect(branch.messages?.sms).toMatchObject(sms);
      expect(branch.robots).toEqual({ secret: PROVIDER_SECRETS.robots });
    }
    for (const { branch } of settings(without)) {
      expect(branch).not.toHaveProperty('robots');
      expect(branch.messages).not.toHaveProperty('voice');
      expect(branch.messages?.sms).not.toHaveProperty('replies');
    }
  });

  it('has everybody reached over the webhook receiver, and changes nothing else of them', async () => {
    const overlay = await temporaryFolder();
    await lay(overlay);
    const [local, real] = [organisations(overlay), organisations(await temporaryFolder())];
    const without = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, child) => (key === 'webhook' ? undefined : child)));
    expect(without(local)).toEqual(without(real));
    const people = local.flatMap((organisation) => Object.entries(organisation?.people ?? {}));
    expect(people.length).toBeGreaterThan(8);
    for (const [id, { ways }] of people)
      expect(ways.webhook).toBe(`http://127.0.0.1:9001/alerts/${id}`);
  });

  it('without a policy leaves people the webhooks that they have', async () => {
    const [overlay, own] = [await temporaryFolder(), await temporaryFolder()];
    await cp(branches, own, { recursive: true });
    const file = join(own, 'huaian/organisation.json');
    const { units, people } = JSON.parse(await readFile(file, 'utf8'));
    const webhook = 'https://pager.huaian-telecom.cn/hook';
    const manager = { ...people['ha-customer-service-manager'], ways: { webhook } };
    const changed = { units, people: { ...people, 'ha-customer-service-manager': manager } };
    await writeFile(file, JSON.stringify(changed));
    const webhookOfManager = () =>
      organisations(overlay, own)[0]?.people['ha-customer-service-manager']?.ways.webhook;
    await lay(overlay, { branches: own });
    expect(webhookOfManager()).toBe(webhook);
    await lay(overlay, {
      branches: own,
      policy: join(checkout, 'local/demonstration/policy.json'),
    });
    expect(webhookOfManager()).toBe('http://127.0.0.1:9001/alerts/ha-customer-service-manager');
  });

  it('lays a policy over every branch, and none when there is none', async () => {
    const [overlay, policy] = [await temporaryFolder(), join(await temporaryFolder(), 'p.json')];
    await writeFile(policy, '{ "version": "test" }');
    await lay(overlay, { policy });
    for (const id of ['huaian', 'jiangsu'])
      expect(await readFile(join(overlay, id, 'policy.json'), 'utf8')).toContain('"test"');
    await lay(overlay);
    await expect(readFile(join(overlay, 'huaian/policy.json'))).rejects.toThrow('ENOENT');
  });

  it('lays the demonstration’s policy over figures that the province’s bounds leave free', async () => {
    const [overlay, own] = [await temporaryFolder(), await temporaryFolder()];
    await cp(branches, own, { recursive: true });
    const bounds = { 'ownAnswer.ordinary': { min: 'PT24H', max: 'PT48H' } };
    await writeFile(join(own, 'jiangsu/policy.json'), JSON.stringify({ bounds }));
    const policy = join(checkout, 'local/demonstration/policy.json');
    await lay(overlay, { branches: own, policy });
    expect(judgeBranches(own)).toEqual([]);
    expect(effectiveBranches(own, overlay).map(({ id }) => id)).toEqual(['huaian', 'jiangsu']);
  });

  it('comes after the files themselves have been judged, which are named', async () => {
    const own = await temporaryFolder();
    await cp(branches, own, { recursive: true });
    await writeFile(
      join(own, 'jiangsu/policy.json'),
      JSON.stringify({ bounds: { 'ownAnswer.ordinary': { max: 'PT24H' } } }),
    );
    const told = await troubleOf((async () => judgeBranches(own))());
    expect(told).toContain('jiangsu/policy.json: ownAnswer.ordinary: must be at most PT24H');
    expect(told).not.toContain('.local');
    expect(told).toContain('Mend them and start again.');
  });

  it('does without what a file that does not parse would say', async () => {
    const [overlay, own] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(own, 'nanjing'));
    await writeFile(join(own, 'nanjing/branch.json'), '{ "id": "nanjing", "level": "town" }');
    await writeFile(join(own, 'nanjing/on-call.json'), '{ "city": {} }');
    await writeFile(join(own, 'nanjing/policy.json'), '{}');
    await lay(overlay, { branches: own });
    const told = await troubleOf((async () => judgeBranches(own))());
    expect(told).toContain('nanjing/branch.json: level:');
  });
});
