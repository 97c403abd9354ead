import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { contextOf } from '../../cli/branch-context.ts';
import { deployedBranch } from '../../cli/recount-client.ts';
import { ClocksView } from '../../functions/contracts/clocks.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aws } from './aws.ts';
import { ANSWER, SECRETS, walkIn } from './bodies.ts';
import { branch, call, until } from './house.ts';

it('any ticket can be asked why it is due when it is, without a word of the customer', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const asked = await call('huaian', 'GET', `/complaints/${id}/clocks`);
  expect(asked.status).toBe(200);
  const view = ClocksView.parse(asked.body);
  expect(view.clocks.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['own-answer', 'D1'],
    ['statutory-answer', 'D9'],
    ['appeal-door', 'B6'],
    ['solution-answer', 'B8'],
  ]);
  for (const { forStaff, changes } of view.clocks) {
    expect(forStaff.zh).toMatch(/规则/);
    expect(forStaff.en).toMatch(/rule/);
    expect(changes[0]?.why).toBe('registered');
  }
  expect(view.counting).toMatchObject({ ticketId: id, rule: 'D1' });
  for (const secret of Object.values(SECRETS))
    expect(JSON.stringify(asked.body)).not.toContain(secret);

  await call('huaian', 'POST', `/complaints/${id}/answer`, { json: ANSWER });
  const after = ClocksView.parse((await call('huaian', 'GET', `/complaints/${id}/clocks`)).body);
  expect(after.counting).toBeUndefined();
  // The regulator's door stays as it is: an appeal may be about our answer (B6).
  for (const { kind, changes } of after.clocks)
    expect(changes.at(-1)?.why).toBe(kind === 'appeal-door' ? 'registered' : 'answered');
});

it('limits are shown to those who read cases, and to nobody else', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const asked = await call('huaian', 'GET', `/complaints/${id}/clocks`, { as: 'publisher' });
  expect(asked).toMatchObject({ status: 403, body: { reason: 'post-not-held' } });
});

/** Moves a ticket's own limit in the table, as nothing in the house would. */
const shiftOwnLimit = async (id: string, seconds: number) => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(aws()));
  const tables = { tickets: branch('huaian').tableName, caseFiles: 'none' };
  const shift = async () => {
    const ticket = await makeThingReader({ client, tables }, 'ticket').load(id);
    const own = ticket?.clocks.find(({ kind }) => kind === 'own-answer');
    if (!ticket || !own) throw new Error('no own limit');
    const later = plusSeconds(own.dueAt, seconds);
    const clocks = ticket.clocks.map((clock) =>
      clock.kind === 'own-answer' ? { ...clock, dueAt: later, actBy: later } : clock,
    );
    const after = { ...ticket, clocks };
    const write = { kind: 'ticket', after, before: ticket.version } as const;
    const { kind } = await makeLedger({ client, tables }).commit([write]);
    return { kind, dueAt: own.dueAt, later };
  };
  // Its timer, which is armed meanwhile, may be faster.
  return until('the shift', shift, ({ kind }) => kind === 'committed');
};

it('limits counted by another policy are counted anew by command, in the ticket’s own trail (D8)', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const operator = await deployedBranch('huaian', aws());
  const page = await operator.openTickets(undefined);
  expect(page.tickets.length).toBeGreaterThan(0);

  // As a policy that gave an hour more would have left it.
  const own = await shiftOwnLimit(id, 3600);
  const { policy, calendar } = contextOf('huaian', { overlay: '.local/test/overlay' });
  const request = { action: 'apply' as const, ticketIds: [id], by: 'manager-3', policy };
  const elsewhere = { ...request, calendarVersion: 'another' };
  expect(await operator.recount(elsewhere)).toMatchObject({ kind: 'not-deployed' });
  const applied = await operator.recount({ ...request, calendarVersion: calendar.version });
  expect(applied).toMatchObject({
    tickets: [
      { outcome: 'recounted', changes: [{ old: { dueAt: own.later }, new: { dueAt: own.dueAt } }] },
    ],
  });

  const view = ClocksView.parse((await call('huaian', 'GET', `/complaints/${id}/clocks`)).body);
  const clock = view.clocks.find(({ kind }) => kind === 'own-answer');
  expect(clock?.dueAt).toBe(own.dueAt);
  expect(clock?.changes.at(-1)).toMatchObject({
    why: 'recounted',
    by: { subject: 'manager-3' },
    old: { dueAt: own.later },
    new: { dueAt: own.dueAt },
  });
  const again = await operator.recount({ ...request, calendarVersion: calendar.version });
  expect(again).toMatchObject({ tickets: [{ outcome: 'left-alone' }] });
});
