import { ListExecutionsCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, inject, it } from 'vitest';
import { processes } from '../../local/processes.ts';
import { aws } from './aws.ts';
import { customer, phoneCall, walkIn } from './bodies.ts';
import { type Answer, branch, call, until } from './house.ts';

/** Kills every function process of the emulator, as a host that dies would; says how many. */
const killFunctions = async (): Promise<number> => {
  const running = await processes();
  const ours = running.filter(({ command }) => command.includes(inject('functionProcesses')));
  for (const { pid } of ours)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  return ours.length;
};

it('acknowledged means stored: function processes killed in mid-load lose no ticket, retries make no second one', async () => {
  const calls = Array.from({ length: 16 }, () => phoneCall());
  const send = (json: unknown) =>
    call('huaian', 'POST', '/intake/phone', { as: 'integrator', json });
  const first = calls.map((json) => send(json).catch(() => undefined));
  await Promise.race(first);
  expect(await killFunctions()).toBeGreaterThan(0);
  const acknowledged = (await Promise.all(first)).filter((answer) => answer?.status === 201);

  const retried: Answer[] = [];
  // One after another: the emulator has to start its functions anew.
  for (const json of calls)
    retried.push(
      await until(
        'an acknowledgement',
        () => send(json),
        ({ status }) => status === 200 || status === 201,
      ),
    );
  expect(new Set(retried.map(({ body }) => body.id)).size).toBe(calls.length);
  for (const answer of acknowledged) {
    const read = await call('huaian', 'GET', `/complaints/${answer?.body.id}`);
    expect(read).toMatchObject({ status: 200, body: { ticketNumber: answer?.body.ticketNumber } });
  }
});

it('a ticket whose execution was stopped by hand gets a timer anew, of the next generation, and still climbs', async () => {
  const { id } = (
    await call('huaian', 'POST', '/intake/walk-in', {
      json: walkIn({ customer: customer(undefined, 'go-tone') }),
    })
  ).body;
  const client = new SFNClient(aws());
  const executions = async () => {
    const { executions: found = [] } = await client.send(
      new ListExecutionsCommand({
        stateMachineArn: branch('huaian').stateMachineArn,
        maxResults: 1000,
      }),
    );
    return found.filter(({ name }) => name?.startsWith(`ticket-${id}-`));
  };
  const [execution] = await until('its execution', executions, (found) => found.length === 1);
  await client.send(new StopExecutionCommand({ executionArn: execution?.executionArn }));
  const both = await until('the next generation', executions, (found) => found.length > 1, 150);
  // Where its limit has passed by now, it climbs at once, and the next one waits there already.
  const names = both.map(({ name }) => name).sort();
  expect(names.slice(0, 2)).toEqual([`ticket-${id}-1`, `ticket-${id}-2`]);
  const read = await until(
    'the climb',
    () => call('huaian', 'GET', `/complaints/${id}`),
    ({ body }) => body.level !== 'city',
    120,
  );
  // What waits at the level above is an execution of its own.
  expect(read.body.generation).toBe(3);
});
