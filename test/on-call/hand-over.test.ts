import { describe, expect, it } from 'vitest';
import { AlertView } from '../../functions/contracts/alerts.ts';
import { acknowledge, beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { calledNow } from '../../functions/domain/on-call/chain.ts';
import { makeHandOver } from '../../functions/on-call/hand-over.ts';
import { anAlert, aPlan } from '../builders/alert.ts';
import { aPerson } from '../builders/organisation.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { standingClock } from '../fakes/outside.ts';

const { id } = anAlert().alert;

const desk = async ({ begun = true, done = false } = {}) => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  const raised = anAlert();
  await store.ledger.commit(alertWrites(raised, 0));
  const chained = beginChain(raised.alert, aPlan(), MONDAY, 'c-0');
  if (begun) await store.ledger.commit(alertWrites(chained, 1));
  const taken = acknowledge(chained.alert, { at: MONDAY, by: aClerk, correlationId: 'c-0' });
  if (done && taken) await store.ledger.commit(alertWrites(taken, 2));
  const people = {
    load: async (who: string) =>
      ({ wu: aPerson('wu'), gone: aPerson('gone', { state: 'left' }) })[who],
  };
  const ownBranch = { id: 'jiangsu', level: 'province' } as const;
  const handOver = makeHandOver({ ...store, people, clock, ownBranch });
  return { store, to: (who: string, alert = id) => handOver(alert, who, aClerk, 'c-1') };
};

describe('handing an alert over (F3)', () => {
  it.each([{ done: false }, { done: true }])('calls who is to take it: %j', async ({ done }) => {
    const { store, to } = await desk({ done });
    const answer = await to('wu');
    expect(answer).toMatchObject({ status: 200, body: { state: 'raised', chain: { to: 'wu' } } });
    expect(AlertView.safeParse('body' in answer ? answer.body : undefined).success).toBe(true);
    const chain = (await store.alerts.load(id))?.chain;
    expect(chain && calledNow(chain)).toEqual(['wu']);
    expect(store.trail().at(-1)).toMatchObject({ type: 'AlertHandedOver', publish: true });
  });

  it('twice is doing it once', async () => {
    const { store, to } = await desk();
    await to('wu');
    const entries = store.trail().length;
    expect(await to('wu')).toMatchObject({ status: 200 });
    expect(store.trail()).toHaveLength(entries);
  });

  it.each([
    ['gone', id, 'no-such-person'],
    ['nobody', id, 'no-such-person'],
    ['wu', 'no.such', 'not-found'],
  ])('to %s of %s is refused: %s', async (who, alert, problem) => {
    const { to } = await desk();
    expect(await to(who, alert)).toMatchObject({ problem });
  });

  it('is refused while nobody has been called', async () => {
    const { to } = await desk({ begun: false });
    expect(await to('wu')).toMatchObject({ problem: 'not-called-yet' });
  });
});
