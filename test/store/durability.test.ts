import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommitOutcome } from '../../functions/ports/ledger.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { type Engine, startEngine } from './engine.ts';
import { build, housedIn } from './house.ts';
import { aTicket, idOf, registration } from './samples.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(() => engine.stop());

it('has every acknowledged ticket, whole, after the engine was killed in mid-load', async () => {
  const before = housedIn(engine);
  await build(before);
  const ledger = makeLedger({ ...before, pause: async () => {} });
  const acknowledged: string[] = [];
  const ticketOf = (n: number) => aTicket({ id: idOf(n), ticketNumber: `N${n}` });
  const register = async (n: number): Promise<CommitOutcome> => {
    const outcome = await ledger.commit(registration(ticketOf(n), `key-${n}`));
    if (outcome.kind === 'committed') acknowledged.push(idOf(n));
    return outcome;
  };
  // Killed while the second half is on its way: some of it is acknowledged, some is not.
  for (let n = 0; n < 40; n += 1) await register(n);
  const underWay = Promise.allSettled(Array.from({ length: 40 }, (_, n) => register(40 + n)));
  await engine.kill();
  await underWay;
  engine = await engine.restart();

  const after = housedIn(engine);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  for (const id of acknowledged)
    expect((await makeThingReader(after, 'ticket').load(id))?.id).toBe(id);
  // Whoever was not answered sends it again: registered now, or told that it was before.
  const again = makeLedger(after);
  for (let n = 40; n < 80; n += 1) {
    const { kind } = await again.commit(registration(ticketOf(n), `key-${n}`));
    const stored = await makeThingReader(after, 'ticket').load(idOf(n));
    expect([kind, stored?.id]).toEqual([
      acknowledged.includes(idOf(n))
        ? 'key-taken'
        : expect.stringMatching(/^(committed|key-taken)$/),
      idOf(n),
    ]);
  }
});
