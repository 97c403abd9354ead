import { readFileSync } from 'node:fs';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  paginateGetExecutionHistory,
  paginateListExecutions,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { expect, inject, it } from 'vitest';
import { unpack } from '../../functions/store/packed.ts';
import { aws } from './aws.ts';
import { SECRETS, walkIn } from './bodies.ts';
import { caseFilesOf } from './case-files.ts';
import { branch, call } from './house.ts';
import { seenEvents } from './seen-events.ts';

// Everything that the other tests have sent carries these; customers' numbers all begin like this.
// A part of a hash or of a longer number is none.
const NUMBER = /(?<![\da-z])(?:\+?86)?1380\d{7}(?![\da-z])/i;
const PERSONAL = [...Object.values(SECRETS), NUMBER, /@customer\.example/];

/** Fails with the place, and never with the text, where something personal stands. */
const search = (place: string, text: string) => {
  for (const personal of PERSONAL)
    expect(
      typeof personal === 'string' ? text.includes(personal) : personal.test(text),
      place,
    ).toBe(false);
};

const BRANCHES = ['huaian', 'jiangsu'] as const;

it('is looked for where it really is: the case shows it to a handler', async () => {
  const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  const read = await call('huaian', 'GET', `/complaints/${body.id}`);
  expect(JSON.stringify(read.body.caseFile)).toContain(SECRETS.name);
});

it('no event of the whole run carries a name, number, address or words', async () => {
  const events = await seenEvents();
  expect(events.length).toBeGreaterThan(20);
  for (const event of events) search('event', event);
});

it('no item of the table with the stream does', async () => {
  let items = 0;
  for (const id of BRANCHES)
    for await (const { Items = [] } of paginateScan(
      { client: new DynamoDBClient(aws()) },
      { TableName: branch(id).tableName },
    ))
      for (const item of Items) {
        items += 1;
        const packed = item.rest?.B ? JSON.stringify(unpack(item.rest.B)) : '';
        search(`item ${item.pk?.S} ${item.sk?.S}`, JSON.stringify(item) + packed);
      }
  expect(items).toBeGreaterThan(50);
});

const isOwnTicket = async (id: (typeof BRANCHES)[number], ticketId: string): Promise<boolean> => {
  const { Item } = await new DynamoDBClient(aws()).send(
    new GetItemCommand({
      TableName: branch(id).tableName,
      Key: { pk: { S: `TICKET#${ticketId}` }, sk: { S: 'TICKET' } },
    }),
  );
  return Item !== undefined;
};

it('no branch keeps a customer whose complaint is another’s, in its personal half either', async () => {
  let own = 0;
  for (const id of BRANCHES)
    for (const { ticketId, text } of await caseFilesOf(id))
      if (await isOwnTicket(id, ticketId)) own += 1;
      else search(`case file ${ticketId} at ${id}`, text);
  expect(own).toBeGreaterThan(5);
});

it('no execution does, in input, output or history', async () => {
  const client = new SFNClient(aws());
  let executions = 0;
  for (const id of BRANCHES)
    for await (const page of paginateListExecutions(
      { client },
      { stateMachineArn: branch(id).stateMachineArn },
    ))
      for (const { executionArn } of page.executions ?? []) {
        executions += 1;
        for await (const { events } of paginateGetExecutionHistory(
          { client },
          { executionArn, includeExecutionData: true },
        ))
          search(executionArn ?? '', JSON.stringify(events));
      }
  expect(executions).toBeGreaterThan(10);
});

it('no log line does', async () => {
  const client = new CloudWatchLogsClient(aws());
  let lines = 0;
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {}))
    for (const { logGroupName } of logGroups)
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName }))
        for (const { message = '' } of events) {
          lines += 1;
          search(`log ${logGroupName}`, message);
        }
  expect(lines).toBeGreaterThan(20);
  search("the emulator's own log", readFileSync(inject('emulatorLog'), 'utf8'));
});
