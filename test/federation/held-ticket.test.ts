import { expect, it } from 'vitest';
import { decide, type StaffCommand } from '../../functions/domain/ticket/decide.ts';
import type { Decision } from '../../functions/domain/ticket/decision.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aNetwork, fairWeather } from './network.ts';

const CITY = { id: 'huaian', level: 'city' } as const;
const hour = (hours: number) => plusSeconds(MONDAY, hours * 3600);
/** 24:00 of the day of receipt, the next limit of a complaint at first (B8). */
const TODAY = plusSeconds(hour(14), -1);

const recorded = (decision: Decision) => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision;
};

it('the province’s mirror follows a city’s ticket that waits for the customer (D8, M3)', async () => {
  const network = aNetwork(['huaian']);
  const city = network.branch('huaian').store;
  const province = network.branch('jiangsu').store;
  const registered = aTicket();
  await city.ledger.commit(ticketWrites(undefined, registered, CITY));
  let { ticket } = registered;
  /** The mirror after a command so many hours after the receipt. */
  const mirrorAfter = async (hours: number, command: StaffCommand) => {
    const decision = recorded(decide(ticket, command, aContext(hour(hours))));
    await city.ledger.commit(ticketWrites(ticket, decision, CITY));
    ticket = decision.ticket;
    await network.deliver(fairWeather);
    return province.mirrors.find(ticket.id);
  };

  expect(await mirrorAfter(1, { kind: 'hold' })).toBeUndefined();
  await mirrorAfter(2, { kind: 'resume' });
  expect(await mirrorAfter(3, { kind: 'escalate' })).toMatchObject({
    level: 'province',
    state: 'pending',
    nextDueAt: plusSeconds(TODAY, 3600),
  });
  expect(await mirrorAfter(4, { kind: 'hold' })).toMatchObject({
    state: 'held',
    // One hour of the policy's 72 was used before.
    nextDueAt: plusSeconds(TODAY, 72 * 3600),
    version: ticket.version,
  });
  expect(await mirrorAfter(6, { kind: 'resume' })).toMatchObject({
    state: 'pending',
    nextDueAt: plusSeconds(TODAY, 3 * 3600),
    version: ticket.version,
  });
  const until = hour(10);
  expect(await mirrorAfter(7, { kind: 'outside-date', until })).toMatchObject({
    nextDueAt: until,
  });
  const vip = { kind: 'correct', facts: { tier: 'vip' }, evidence: false } as const;
  expect(await mirrorAfter(7.5, vip)).toMatchObject({
    tier: 'vip',
    attention: ['upgraded', 'important'],
  });
  expect(network.branch('jiangsu').letters).toEqual([]);
});

it('nothing of a correction that is only proposed reaches the province (D9)', async () => {
  const network = aNetwork(['huaian']);
  const city = network.branch('huaian').store;
  const registered = aTicket();
  const { ticket } = registered;
  await city.ledger.commit(ticketWrites(undefined, registered, CITY));
  const climbed = recorded(decide(ticket, { kind: 'escalate' }, aContext(hour(1))));
  await city.ledger.commit(ticketWrites(ticket, climbed, CITY));
  const proposed = recorded(
    decide(
      climbed.ticket,
      { kind: 'correct', facts: { recordKind: 'consultation' }, evidence: true },
      aContext(hour(2)),
    ),
  );
  await city.ledger.commit(ticketWrites(climbed.ticket, proposed, CITY));
  await network.deliver(fairWeather);
  expect(proposed.ticket.proposedCorrection).toBeDefined();
  expect(network.arrivals.map(({ type }) => type)).toEqual([
    'ComplaintRegistered',
    'ComplaintEscalated',
  ]);
});
