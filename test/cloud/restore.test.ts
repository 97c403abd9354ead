import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { deploy } from '../../local/deploy.ts';
import { readStackOutputs } from '../../local/endpoints.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { aws } from './aws.ts';
import { customer, phoneCall, someNumber } from './bodies.ts';
import { call, endpoints, until } from './house.ts';

// The last of all: afterwards the branch stands on other tables.
it('tables restored under other names serve the branch: what was is read, what is new is timed and told', async () => {
  const state = stateFolder('.local/test');
  const register = () =>
    call('huaian', 'POST', '/intake/phone', {
      json: phoneCall({ customer: customer(someNumber(), 'vip') }),
    });
  const caseOf = (id: string) => call('huaian', 'GET', `/complaints/${id}`);
  const before = await register();
  expect(before.status).toBe(201);

  const told = (await readStackOutputs(state, ['huaian'])).get('huaian');
  const dynamo = new DynamoDBClient(aws());
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
  await deploy({ origin: endpoints().endpoint, state }, () => {});
  const now = (await readStackOutputs(state, ['huaian'])).get('huaian');
  expect(now).toMatchObject({ TableName: tickets, CaseFileTableName: caseFiles });

  const read = await caseOf(before.body.id);
  expect(read).toMatchObject({ status: 200, body: { ticketNumber: before.body.ticketNumber } });
  expect(read.body.caseFile).toBeDefined();
  const after = await register();
  expect(after.status).toBe(201);
  // Its stream arms the timer, which makes it climb.
  await until(
    'the climb',
    () => caseOf(after.body.id),
    ({ body }) => body.level !== 'city',
    120,
  );
}, 300_000);
