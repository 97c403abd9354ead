import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { Heard, makeHear } from '../../functions/on-call/hear.ts';
import { anAlert } from '../builders/alert.ts';
import { aClerk, aTicket, MONDAY } from '../builders/ticket.ts';

const { alert } = anAlert();

/** An event as the branch's bus hands it on. */
const heard = (type: string, data: object) =>
  Heard.parse({
    source: 'redress',
    'detail-type': type,
    detail: {
      meta: {
        ...{ id: `${alert.id}.2`, version: 1, branch: 'huaian', sequence: 2, via: ['huaian'] },
        ...{ occurredAt: MONDAY, correlationId: 'c-1' },
      },
      data: { by: aClerk, rule: 'F3', ...data },
    },
  });

/** What an event has done, each with what it was done with. */
const doneBy = async (type: string, data: object) => {
  const done: unknown[][] = [];
  const hear = makeHear({
    page: async (...given) => {
      done.push(['page', ...given]);
      return { kind: 'paged-before' };
    },
    cover: async (...given) => {
      done.push(['cover', ...given]);
      return 3;
    },
    hearCanary: async ({ through, at }) => {
      done.push(['canary', through, at]);
    },
    unmuteAll: async (...given) => {
      done.push(['unmute', ...given]);
      return 2;
    },
  });
  const told = await hear(heard(type, data));
  return { done, told };
};

const { id: alertId, branch, level, role, cause, raisedAt } = alert;
const raised = { alertId, branch, level, role, cause, raisedAt };
const report = { alertId, call: 4, recipient: 'duty-1', way: 'voice', outcome: 'busy' };

describe('what paging hears of', () => {
  it.each([
    ['AlertRaised', raised],
    ['AlertBroughtUp', { alertId, as: 'digest' }],
    ['AlertRepeated', { alertId, count: 1 }],
    ['ChainStepped', { alertId, step: 1 }],
    ['AlertHandedOver', { alertId, to: 'duty-2' }],
  ])('%s has somebody called, whichever call it is', async (type, data) => {
    expect(await doneBy(type, data)).toEqual({
      done: [['page', alertId, 'c-1']],
      told: { about: 'alert', facts: { alertId, kind: 'paged-before' } },
    });
  });

  it('a page that came back has that call tried by the next way, and no later one (F3)', async () => {
    expect((await doneBy('PageReported', report)).done).toEqual([['page', alertId, 'c-1', 4]]);
  });

  it('an acknowledgement covers what was told with the alert; one that came with another’s covers nothing', async () => {
    expect(await doneBy('AlertAcknowledged', { alertId })).toEqual({
      done: [['cover', alertId, 'c-1']],
      told: { about: 'alert', facts: { alertId, covered: 3 } },
    });
    expect(await doneBy('AlertAcknowledged', { alertId, through: 'another' })).toEqual({
      ...{ done: [], told: undefined },
    });
  });

  it('a muting that is lifted brings up what it has kept back', async () => {
    expect(await doneBy('MutingLifted', { mutingId: 'muting-7' })).toEqual({
      done: [['unmute', 'muting-7', 'c-1']],
      told: { about: 'muting', facts: { mutingId: 'muting-7', broughtUp: 2 } },
    });
  });

  it('a canary that is back is a sign of life of when it came back (B2)', async () => {
    const back = { ticket: snapshotOf(aTicket().ticket), through: 'execution' };
    expect((await doneBy('CanaryReturned', back)).done).toEqual([['canary', 'execution', MONDAY]]);
  });
});
