import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../functions/contracts/events.ts';
import { makeGiveHeartbeat } from '../../../functions/timers/give-heartbeat.ts';
import { readBranchEvent } from '../../../local/demonstration/branch-event.ts';
import { aContext, MONDAY } from '../../builders/ticket.ts';
import { BRANCHES, type PublishedEvent } from '../../golden/branch.ts';
import { releases, rowsIn } from '../../golden/files.ts';

/** A sign of life, which leaves nothing to be kept. */
const signOfLife = async (): Promise<readonly PublishedEvent[]> => {
  const given: PublishedEvent[] = [];
  const bus = {
    put: async (events: readonly { type: string; detail: PublishedEvent['detail'] }[]) => {
      for (const { type, detail } of events)
        given.push({ source: 'redress.huaian', 'detail-type': type, detail });
      return [];
    },
  };
  await makeGiveHeartbeat({ bus, branch: 'huaian', policy: aContext().policy })(MONDAY, 'test');
  return given;
};

describe('the demonstration', async () => {
  const kept = releases().flatMap((release) =>
    BRANCHES.flatMap((id) => rowsIn<PublishedEvent>(release, `${id}/events.jsonl`)),
  );
  const events = [...kept, ...(await signOfLife())];
  const of = (type: string) => events.filter((event) => event['detail-type'] === type);

  it.each(Object.keys(EVENTS))('reads %s, whether it shows it or not', (type) => {
    expect(of(type).length).toBeGreaterThan(0);
    for (const event of of(type)) {
      const read = readBranchEvent(JSON.stringify(event));
      expect(read === undefined || read.type === type).toBe(true);
    }
  });

  it.each(['ComplaintRegistered', 'AlertRaised', 'NoticePublished'])('shows %s', (type) => {
    for (const event of of(type)) expect(readBranchEvent(JSON.stringify(event))).toBeDefined();
  });

  it('takes nothing for an event that no branch tells, or that says something else', () => {
    const [event] = of('BranchAlive');
    const renamed = { ...event, 'detail-type': 'BranchAsleep' };
    const bare = { ...event, detail: { meta: {}, data: {} } };
    for (const one of [renamed, bare]) expect(() => readBranchEvent(JSON.stringify(one))).toThrow();
  });
});
