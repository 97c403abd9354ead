import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BranchFile } from '../../functions/contracts/branch.ts';
import { OrganisationFile } from '../../functions/contracts/organisation.ts';
import { POSTS, type Post } from '../../functions/domain/post.ts';
import { makeDeliveries } from '../../local/deliveries.ts';
import {
  Endpoints,
  endpointsOf,
  readEndpoints,
  readStackOutputs,
  writeEndpoints,
} from '../../local/endpoints.ts';
import { startIssuer } from '../../local/issuer.ts';
import { makeStateFolder, stateFolder } from '../../local/state-folder.ts';
import { startWebhookReceiver } from '../../local/webhook-receiver.ts';
import { temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

const outputs = {
  ApiId: 'abc',
  ApiUrl: 'http://127.0.0.1:4566/_aws/execute-api/abc/$default',
  BusName: 'redress-huaian',
  InboxBusName: 'redress-huaian_inbox',
  TableName: 'tickets',
  CaseFileTableName: 'case files',
  MailBucketName: 'mail',
  LetterBucketName: 'letters',
  StateMachineArn: 'the machine',
  AlertTopicArn: 'the topic',
  WebhookSecretArn: 'the secret',
};

/** As the CDK writes them: each stack's by itself. */
const { ApiId, ApiUrl, StateMachineArn, ...kept } = outputs;
const byStack = {
  'Redress-huaian-store': kept,
  'Redress-huaian-desk': { ApiId, ApiUrl },
  'Redress-huaian-work': { StateMachineArn },
};

const city = BranchFile.parse({
  id: 'huaian',
  name: { zh: '淮安', en: "Huai'an" },
  level: 'city',
  parent: 'jiangsu',
  region: 'us-east-1',
  timeZone: 'Asia/Shanghai',
  operations: { emails: ['operations@huaian.example.cn'] },
  auth: { issuer: 'https://x.example', audience: 'redress', claims: { role: 'duty' } },
});

const organisation = OrganisationFile.parse({
  units: { desk: { name: { zh: '投诉组', en: 'Desk' }, type: 'department' } },
  people: {
    'person-1': {
      sub: 'xu',
      name: '许晓梅',
      posts: [
        { post: 'lead', unit: 'desk' },
        { post: 'taker', unit: 'desk' },
      ],
    },
    'person-2': { sub: 'he', name: '何静', posts: [{ post: 'manager', unit: 'desk' }] },
  },
});

const deployed = async () => {
  const state = stateFolder(await temporaryFolder());
  await writeFile(state.stackOutputs, JSON.stringify(byStack));
  const issuer = await startIssuer();
  onTestFinished(issuer.stop);
  const receiver = await startWebhookReceiver({
    deliveries: makeDeliveries(),
    onTopicMessage: async () => {},
  });
  onTestFinished(receiver.stop);
  const told = await readStackOutputs(state, ['huaian']);
  const endpoints = await endpointsOf({
    origin: 'http://127.0.0.1:4566',
    issuer,
    receiver,
    customers: { mailPort: 2525, textsOf: (id) => `http://127.0.0.1:9002/${id}/send` },
    branches: [city],
    outputs: told,
    organisations: new Map([['huaian', organisation]]),
    figures: 'own',
  });
  return { state, endpoints };
};

describe('endpoints.json', () => {
  it('tells all that a client needs', async () => {
    const { endpoints } = await deployed();
    expect(endpoints).toMatchObject({
      endpoint: 'http://127.0.0.1:4566',
      region: 'us-east-1',
      figures: 'own',
      branches: [
        {
          id: 'huaian',
          level: 'city',
          parent: 'jiangsu',
          apiUrl: outputs.ApiUrl,
          busName: 'redress-huaian',
          inboxBusName: 'redress-huaian_inbox',
          tableName: 'tickets',
          mailBucket: 'mail',
          letterBucket: 'letters',
          stateMachineArn: 'the machine',
        },
      ],
    });
  });

  it('has a token of somebody in each post and of a channel, under the claims that the branch names', async () => {
    const { endpoints } = await deployed();
    const [{ tokens } = { tokens: undefined }] = endpoints.branches;
    const { integrator = '', ...ofPosts } = tokens ?? {};
    const ours = { iss: endpoints.issuer, redress_branch: 'huaian' };
    expect(decodeJwt(integrator)).toMatchObject({ ...ours, duty: 'integrator', sub: 'integrator' });
    expect(Object.keys(ofPosts).sort()).toEqual([...POSTS].sort());
    const sub = (post: Post) => decodeJwt(tokens?.[post] ?? '').sub;
    expect([sub('taker'), sub('lead'), sub('manager')]).toEqual(['xu', 'xu', 'he']);
    for (const token of Object.values(ofPosts)) {
      expect(decodeJwt(token)).toMatchObject(ours);
      expect(decodeJwt(token)).not.toHaveProperty('duty');
    }
  });

  it('has a token of each person, by id', async () => {
    const { endpoints } = await deployed();
    const people = Object.entries(endpoints.branches[0]?.people ?? {});
    expect(people.map(([id, token]) => [id, decodeJwt(token).sub])).toEqual([
      ['person-1', 'xu'],
      ['person-2', 'he'],
    ]);
  });

  it('is written for its owner alone, and reads back', async () => {
    const { state, endpoints } = await deployed();
    await writeEndpoints(state, endpoints);
    const text = await readFile(state.endpoints, 'utf8');
    expect(Endpoints.parse(JSON.parse(text))).toEqual(endpoints);
    expect((await stat(state.endpoints)).mode & 0o777).toBe(0o600);
  });

  it('is not made when a stack has not told of itself', async () => {
    const { state } = await deployed();
    await expect(readStackOutputs(state, ['huaian', 'suqian'])).rejects.toThrow();
  });
});

describe('a run that another command looks for', () => {
  it('is found by its file', async () => {
    const { state, endpoints } = await deployed();
    await writeEndpoints(state, endpoints);
    expect(await readEndpoints(state)).toEqual(endpoints);
    expect(await readdir(state.root)).not.toContain('endpoints.json.half');
  });

  it('is said to be missing where there is none', async () => {
    const told = await troubleOf(readEndpoints(stateFolder(await temporaryFolder())));
    expect(told).toMatch(/^No npm start is up/);
  });

  it.each(['', '{ "endpoint": "http://127', '{}'])('is said to be broken: %j', async (text) => {
    const state = stateFolder(await temporaryFolder());
    await writeFile(state.endpoints, text);
    expect(await troubleOf(readEndpoints(state))).toMatch(/cut off or broken.*\n.*npm run stop/);
  });
});

it('a file in the place of the folder is named', async () => {
  const file = join(await temporaryFolder(), '.local');
  await writeFile(file, '');
  expect(await troubleOf(makeStateFolder(stateFolder(file)))).toContain(`${file} is no folder`);
});
