import { expect, it } from 'vitest';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeDraftAsComplaint } from '../../functions/intake/mail-draft.ts';
import { makeRegisterSetAside } from '../../functions/intake/set-aside/register-set-aside.ts';
import { makeSetAside } from '../../functions/intake/set-aside/set-aside.ts';
import type { Page, PageRequest } from '../../functions/ports/readers.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeContactReader } from '../../functions/store/repeat-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingList, makeThingReader } from '../../functions/store/thing-reader.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';
import { aBucket } from '../fakes/outside.ts';
import { ticketIn } from '../intake/set-aside/desk.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

/** A branch whose tables are real, and its bucket. */
const aBranch = () => {
  const setAsides = makeThingReader(stored, 'set-aside');
  const ports = {
    ...aHouse().lent,
    ledger: makeLedger(stored),
    keys: makeKeyReader(stored),
    contacts: makeContactReader(stored),
    setAsides,
    objects: aBucket().store,
  };
  const setAside = makeSetAside({ ...ports, count: () => {} });
  const register = makeRegisterSetAside({
    ...ports,
    draftAsComplaint: makeDraftAsComplaint({ mails: ports.objects, ownDomains: [] }),
  });
  /** The n-th event that was refused, a minute after the one before. */
  const refuse = (n: number) =>
    setAside({
      from: 'event',
      reason: 'invalid-request',
      bytes: Buffer.from(JSON.stringify({ n })),
      receivedAt: plusSeconds(MONDAY, 60 * n),
      by: { kind: 'system', part: 'inbox' },
      correlationId: 'test',
    });
  const registerAs = (subject: string, id: string, idempotencyKey?: string) =>
    register(id, {
      by: { kind: 'person', subject, role: 'manager' },
      scope: subject,
      correlationId: 'test',
      idempotencyKey,
    });
  return { setAsides, refuse, registerAs };
};

it('is one ticket, however many ask at once and under whichever keys', async () => {
  const { setAsides, refuse, registerAs } = aBranch();
  // Delivered several times at once it is one thing.
  const [first, ...others] = await Promise.all([refuse(0), refuse(0), refuse(0)]);
  if (!first) throw new Error('nothing was set aside');
  for (const other of others) expect(other).toEqual(first);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      registerAs(`manager-${n % 3}`, first.id, n % 2 === 0 ? `key-${n % 4}` : undefined),
    ),
  );
  const made = answers.filter((answer: HttpAnswer) => 'status' in answer && answer.status === 201);
  expect(made).toHaveLength(1);
  const { id: ticketId } = ticketIn(made[0]);
  expect(answers.map((answer) => ticketIn(answer).id)).toEqual(answers.map(() => ticketId));
  expect(await setAsides.load(first.id)).toMatchObject({ version: 2, ticketed: { ticketId } });
  const { items } = await makeEntryReader(stored, 'set-aside').entries(first.id, { limit: 10 });
  expect(items.map(({ type }) => type)).toEqual(['MessageSetAside', 'SetAsideTicketed']);
  expect((await makeThingReader(stored, 'ticket').load(ticketId))?.facts.receivedAt).toBe(MONDAY);
});

it('is listed by when it came, the newest first, in the state that it is in', async () => {
  const { refuse, registerAs } = aBranch();
  const ids: string[] = [];
  for (let n = 1; n <= 9; n += 1) ids.unshift((await refuse(n)).id);
  await registerAs('manager-1', ids[4] ?? '');
  const { list } = makeThingList(stored, 'set-aside');
  const all = async (state: Parameters<typeof list>[0]) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const request: PageRequest = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const page: Page<{ readonly id: string }> = await list(state, request);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return found;
  };
  expect(await all('open')).toEqual(ids.filter((_, n) => n !== 4));
  expect((await all('ticketed')).slice(0, 1)).toEqual([ids[4]]);
  expect(await all('dismissed')).toEqual([]);
  expect((await all(undefined)).slice(0, 9)).toEqual(ids);
});
