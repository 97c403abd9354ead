import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { bringUp } from '../../local/bring-up.ts';
import { deploy } from '../../local/deploy.ts';
import { readStackOutputs } from '../../local/endpoints.ts';
import { silently } from '../../local/progress.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { awsAt } from './aws.ts';
import { customer, phoneCall, someNumber } from './bodies.ts';
import { freePort } from './free-port.ts';
import { until } from './house.ts';

// A deployment of its own: the others' tables stay where they are.
it('tables restored under other names serve the branch: what was is read, what is new is timed and told', async () => {
  const state = stateFolder('.local/restore');
  const running = await bringUp({
    state,
    env: { ...process.env, REDRESS_PORT: String(await freePort()) },
    progress: silently,
    policy: 'local/demonstration/policy.json',
  });
  onTestFinished(running.stop);
  const { endpoints } = running;
  const huaian = endpoints.branches.find(({ id }) => id === 'huaian');
  if (!huaian) throw new Error('huaian is deployed');
  const ask = async (path: string, json?: unknown) => {
    const response = await fetch(`${huaian.apiUrl}${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${huaian.tokens.lead}`,
        'content-type': 'application/json',
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const call = () => phoneCall({ customer: customer(someNumber()) });
  const before = await ask('/intake/phone', call());
  expect(before.status).toBe(201);

  const told = (await readStackOutputs(state, ['huaian'])).get('huaian');
  const dynamo = new DynamoDBClient(awsAt(endpoints));
  const restore = async (SourceTableName: string, TargetTableName: string) => {
    await dynamo.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName,
        TargetTableName,
        UseLatestRestorableTime: true,
      }),
    );
    return TargetTableName;
  };
  const tickets = await restore(told?.TableName ?? '', 'redress-huaian-tickets-restored');
  const caseFiles = await restore(told?.CaseFileTableName ?? '', 'redress-huaian-cases-restored');
  await dynamo.send(
    new UpdateTableCommand({
      TableName: tickets,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: tickets }));
  const file = join(state.overlay, 'huaian/branch.json');
  const restored = {
    tickets: { table: tickets, streamArn: Table?.LatestStreamArn },
    caseFiles: { table: caseFiles },
  };
  const branch = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...branch, restored }));
  await deploy({ origin: endpoints.endpoint, state }, () => {});
  const now = (await readStackOutputs(state, ['huaian'])).get('huaian');
  expect(now).toMatchObject({ TableName: tickets, CaseFileTableName: caseFiles });

  const read = await ask(`/complaints/${before.body.id}`);
  expect(read).toMatchObject({ status: 200, body: { ticketNumber: before.body.ticketNumber } });
  expect(read.body.caseFile).toBeDefined();
  const after = await ask('/intake/phone', call());
  expect(after.status).toBe(201);
  // Its stream arms the timer, which makes it climb.
  await until(
    'the climb',
    () => ask(`/complaints/${after.body.id}`),
    ({ body }) => body.level !== 'city',
    120,
  );
}, 300_000);
