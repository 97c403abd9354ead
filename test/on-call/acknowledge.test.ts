import { describe, expect, it } from 'vitest';
import { AlertView } from '../../functions/contracts/alerts.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import { alertShown } from '../../functions/domain/on-call/alert.ts';
import { delivered } from '../../functions/domain/on-call/alert-acts.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import { anAlert } from '../builders/alert.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { standingClock } from '../fakes/outside.ts';

const ownBranch: OwnBranch = { id: 'jiangsu', level: 'province' };
const { alert } = anAlert();
const anotherPerson: Actor = { kind: 'person', subject: 'somebody-else', role: 'oncall' };

const desk = async () => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  await store.ledger.commit(alertWrites(anAlert(), 0));
  return { store, clock, acknowledge: makeAcknowledge({ ...store, clock, ownBranch }) };
};

describe('acknowledging an alert (F3)', () => {
  it('records who did it and when', async () => {
    const { acknowledge, clock, store } = await desk();
    clock.pass(90);
    const answer = await acknowledge(alert.id, aClerk, 'c-1');
    expect(answer).toEqual({
      status: 200,
      body: {
        ...alertShown(alert),
        version: 2,
        state: 'acknowledged',
        acknowledgedAt: clock.now(),
        acknowledgedBy: aClerk,
      },
    });
    expect(store.trail().at(-1)).toMatchObject({
      type: 'AlertAcknowledged',
      rule: 'F3',
      sequence: 2,
      publish: true,
      data: { ticketId: '01J0000000000000000000000A' },
    });
  });

  it('twice is doing it once: the same answer, no second entry', async () => {
    const { acknowledge, clock, store } = await desk();
    const first = await acknowledge(alert.id, aClerk, 'c-1');
    clock.pass(60);
    expect(await acknowledge(alert.id, anotherPerson, 'c-2')).toEqual(first);
    expect(store.trail()).toHaveLength(2);
  });

  it('by two at the same moment is done by one of them', async () => {
    const { acknowledge, store } = await desk();
    const [one, two] = await Promise.all([
      acknowledge(alert.id, aClerk, 'c-1'),
      acknowledge(alert.id, anotherPerson, 'c-2'),
    ]);
    expect(one).toEqual(two);
    expect(store.trail()).toHaveLength(2);
  });

  it('goes through when the page is recorded in between', async () => {
    const { store, clock } = await desk();
    let interfered = false;
    const ledger: Ledger = {
      commit: async (writes) => {
        if (!interfered) {
          interfered = true;
          const sent = delivered(
            alert,
            { call: 1, recipient: 'js-duty-1', by: ['topic'], failed: [] },
            MONDAY,
            'c-0',
          );
          await store.ledger.commit(alertWrites(sent, 1));
        }
        return store.ledger.commit(writes);
      },
    };
    const answer = await makeAcknowledge({ ...store, ledger, clock, ownBranch })(
      alert.id,
      aClerk,
      'c-1',
    );
    expect(answer).toMatchObject({ status: 200, body: { version: 3, state: 'acknowledged' } });
  });

  it('is left for later when the alert keeps changing', async () => {
    const { store, clock } = await desk();
    const ledger: Ledger = { commit: async () => ({ kind: 'stale' }) };
    await expect(
      makeAcknowledge({ ...store, ledger, clock, ownBranch })(alert.id, aClerk, 'c-1'),
    ).rejects.toMatchObject({ name: 'ChangeBusy' });
  });

  it('that does not exist is not found', async () => {
    const { acknowledge } = await desk();
    expect(await acknowledge('no.such', aClerk, 'c-1')).toEqual({
      problem: 'not-found',
      details: [],
    });
  });

  it('answers in the form that the contract gives', async () => {
    const { acknowledge } = await desk();
    const answer = await acknowledge(alert.id, aClerk, 'c-1');
    expect(AlertView.safeParse('body' in answer ? answer.body : undefined).success).toBe(true);
  });
});
