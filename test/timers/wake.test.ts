import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { answer } from '../builders/commands.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const HOUR = 3600;
const CITY = { id: 'huaian', level: 'city' } as const;
/** Half an hour before the own limit of an ordinary complaint. */
const NEAR = plusSeconds(MONDAY, 47.5 * HOUR);
const OWN_LIMIT = plusSeconds(MONDAY, 48 * HOUR);

/** A ticket that the sweep has looked at half an hour before its limit: an execution waits. */
const withTicket = async (ownBranch: typeof CITY | { id: string; level: 'province' } = CITY) => {
  const house = aHouse(ownBranch);
  const { id: branch, level } = ownBranch;
  const recorded = aTicket({ branch, level });
  const { id } = recorded.ticket;
  await house.store.ledger.commit(ticketWrites(undefined, recorded, ownBranch));
  const passTime = makePassTime(house.lent);
  house.clock.set(NEAR);
  await passTime('ticket', id, { kind: 'look' }, 'test');
  const wake = makeWake({ passTime, clock: house.clock });
  const stored = async () => {
    const ticket = await house.store.tickets.load(id);
    if (!ticket) throw new Error('no ticket');
    return ticket;
  };
  const generation = (await stored()).generation;
  const woken = { kind: 'ticket', id, generation, correlationId: 'test' } as const;
  return { house, id, wake, woken, stored };
};

describe('a wake-up', () => {
  it('one second early has the machine ask again, and writes nothing', async () => {
    const { house, wake, woken } = await withTicket();
    const entries = house.store.trail().length;
    house.clock.set(OWN_LIMIT);
    await expect(wake(woken)).rejects.toMatchObject({ name: 'TooEarly' });
    expect(house.store.trail()).toHaveLength(entries);
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await wake(woken);
    expect(house.store.trail().length).toBeGreaterThan(entries);
  });

  it("raises the city's alert in the transaction of the climb, once for a doubled wake-up (F2)", async () => {
    const { house, wake, woken, stored } = await withTicket();
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await Promise.all([wake(woken), wake(woken)]);
    expect((await stored()).level).toBe('province');
    expect(house.store.trail().filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(1);
    expect(house.store.all('alert').map(({ after: alert }) => [alert.role, alert.level])).toEqual([
      ['responsible', 'city'],
    ]);
  });

  it("opens the regulator's file once a province's own ticket gets there (F4)", async () => {
    const { house, wake, woken } = await withTicket({ id: 'jiangsu', level: 'province' });
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await wake(woken);
    expect(house.store.all('regulator-file')).toHaveLength(1);
    expect(
      house.store.all('alert').map(({ after: alert }) => `${alert.role}@${alert.level}`),
    ).toEqual(['on-call@regulator', 'responsible@province']);
  });

  it('leaves no execution waiting for the province’s limit, two days ahead', async () => {
    const { house, wake, woken, stored } = await withTicket();
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await wake(woken);
    expect(await stored()).toMatchObject({ armed: false, generation: woken.generation });
  });

  it('of an older generation ends, and writes nothing', async () => {
    const { house, wake, woken } = await withTicket();
    const entries = house.store.trail().length;
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await wake({ ...woken, generation: woken.generation - 1 });
    expect(house.store.trail()).toHaveLength(entries);
  });

  it('that comes too late finds a complaint that was answered settled', async () => {
    const { house, wake, woken, stored } = await withTicket();
    const ticket = await stored();
    const answered = answer(ticket, aContext(NEAR));
    if (answered.kind === 'refused') throw new Error('refused');
    await house.store.ledger.commit(ticketWrites(ticket, answered, CITY));
    house.clock.set(plusSeconds(OWN_LIMIT, 1));
    await wake(woken);
    expect((await stored()).level).toBe('city');
  });

  it('for a ticket that is not there fails, so that the machine shows it', async () => {
    const { wake, woken } = await withTicket();
    await expect(wake({ ...woken, id: 'nobody' })).rejects.toMatchObject({ name: 'NothingToWake' });
  });
});
