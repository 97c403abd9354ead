import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCalling, repeatKey } from '../../functions/domain/calling/storm.ts';
import { alertsForCustomer } from '../../functions/domain/on-call/alerts-for-customer.ts';
import { alertWrites } from '../builders/writes.ts';
import { aNight, type Night, ownBranch } from './night.ts';

/** A customer says something, somebody acknowledges, time passes, or what was told is told again. */
const happenings = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('says' as const),
      ticket: fc.constantFrom('t-1', 't-2'),
      word: fc.constantFrom('chased', 'replied'),
    }),
    fc.record({ does: fc.constant('acknowledges' as const), which: fc.nat(9) }),
    fc.record({ does: fc.constant('tells again' as const), which: fc.nat(9) }),
    fc.record({ does: fc.constant('passes' as const), seconds: fc.nat(7200) }),
  ),
  { maxLength: 25 },
);

type Happening = typeof happenings extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Has a customer say something, and everybody told. @returns the ids of what was raised */
const says = async (night: Night, ticketId: string, word: 'chased' | 'replied', nth: number) => {
  const raised = alertsForCustomer(
    {
      ...{ eventId: `${ticketId}.${nth}`, ticketId, ticketNumber: ticketId, word, atWork: [] },
      ...{ at: night.clock.now(), correlationId: 'c-1' },
      ticket: { category: 'billing', tier: 'vip', attention: [] },
    },
    ownBranch,
    { kind: 'system', part: 'timer' },
  );
  for (const one of raised) {
    await night.store.ledger.commit(alertWrites(one, 0));
    await night.page(one.alert.id, 'c-1');
  }
  return raised.map(({ alert }) => alert.id);
};

/** What comes of one happening. @returns the ids of what was raised so far */
const lived = async (
  night: Night,
  ids: readonly string[],
  one: Happening,
  nth: number,
): Promise<readonly string[]> => {
  if (one.does === 'says') return [...ids, ...(await says(night, one.ticket, one.word, nth))];
  if (one.does === 'passes') night.clock.pass(one.seconds);
  else await again(night, ids[one.which % Math.max(ids.length, 1)], one.does);
  return ids;
};

const again = async (night: Night, id: string | undefined, does: string): Promise<void> => {
  if (id === undefined) return;
  if (does === 'acknowledges') await night.acknowledge(id);
  else await night.page(id, 'c-1').catch(() => undefined);
};

it('one alert calls for a ticket, level and cause, however often its events come and come again (F3)', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (course) => {
      const night = aNight();
      let ids: readonly string[] = [];
      for (const [nth, one] of course.entries()) {
        ids = await lived(night, ids, one, nth);
        const calling = night.store
          .all('alert')
          .map(({ after }) => after)
          .filter((alert) => alert.chain !== undefined && isCalling(alert))
          .map(repeatKey);
        expect(calling).toEqual([...new Set(calling)]);
      }
      const pages = night.pages().map((page) => ('body' in page ? page.body : undefined));
      const paged = pages.map((body) => String(Object(body).alertId));
      expect(paged).toEqual([...new Set(paged)]);
    }),
    { numRuns: 80 },
  );
});
