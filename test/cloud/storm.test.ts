import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Alert } from '../../functions/domain/on-call/alert.ts';
import { raise } from '../../functions/domain/on-call/record-alert.ts';
import type { Policy } from '../../functions/domain/policy/policy.ts';
import { type Instant, plusSeconds, toInstant } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeStormReader } from '../../functions/store/storm-reader.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aws } from './aws.ts';
import { branch, call, endpoints, fresh, until } from './house.ts';
import { byPolicy } from './other-policy.ts';

const MANY = 500;
const AT_ONCE = 25;

const Received = z.array(
  z.looseObject({ kind: z.string(), person: z.string().optional(), body: z.unknown().optional() }),
);

const stormy = (policy: Policy): Policy => ({
  ...policy,
  storm: {
    ...policy.storm,
    gather: { ...policy.storm.gather, value: 'PT5S' },
    joinWithin: { ...policy.storm.joinWithin, value: 'PT5M' },
  },
});

const stored = () => ({
  client: makeDocumentClient(aws()),
  tables: { tickets: branch('huaian').tableName, caseFiles: '' },
});

const inBatches = async <T>(
  all: readonly T[],
  each: (one: T) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(each));
};

/**
 * An alert of an escalation, as a wake-up raises it, for those whom no other test's escalation calls: what is told
 * together calls the same people, and what others have left there climbs on meanwhile.
 */
const escalated = (id: string, now: Instant) =>
  raise(
    {
      ...{ id, branch: 'huaian', level: 'city', role: 'regulatory-and-legal', raisedAt: now },
      cause: {
        kind: 'escalation',
        ...{ ticketId: id, ticketNumber: 'AAAAAAAAAA1', owner: 'huaian' },
        ...{ from: 'city', to: 'province' },
        limit: { rule: 'D1', dueAt: plusSeconds(now, -1) },
      },
    },
    { kind: 'system', part: 'timer' },
    id,
  );

/** To whom a page went about one of these alerts. */
const pagesAbout = async (ids: ReadonlySet<string>): Promise<readonly string[]> => {
  const received = Received.parse(await (await fetch(endpoints().received)).json());
  return received.flatMap(({ kind, person, body }) =>
    kind === 'webhook' && ids.has(String(Object(body).alertId)) ? [person ?? ''] : [],
  );
};

it(`a storm of ${MANY} escalations is one page to one person, and acknowledging it acknowledges all (F3)`, async () => {
  const ids = Array.from({ length: MANY }, () => `${fresh('storm')}.regulatory-and-legal`);
  const { client, tables } = stored();
  const ledger = makeLedger({ client, tables });
  const alerts = makeThingReader({ client, tables }, 'alert');
  const storms = makeStormReader({ client, tables });
  const loaded = async (): Promise<Alert[]> => {
    const found: Alert[] = [];
    await inBatches(ids, async (id) => {
      const alert = await alerts.load(id);
      if (alert) found.push(alert);
    });
    return found;
  };
  await byPolicy('huaian', 'redress-huaian_on-call-page', stormy, async () => {
    await inBatches(ids, async (id) => {
      const { alert, entries } = escalated(id, toInstant(Date.now()));
      await ledger.commit([
        { kind: 'alert', after: alert, before: 0 },
        ...entries.map((entry): Write => ({ kind: 'entry', entry })),
      ]);
    });
    const headOf = async () => (await loaded()).find(({ chain, joined }) => chain && !joined);
    const head = await until('the first one’s chain', headOf, (one) => one !== undefined, 60);
    const joined = await until(
      'all others',
      async () => (await storms.members(head?.id ?? '')).filter((id) => ids.includes(id)),
      (members) => members.length === MANY - 1,
      120,
    );
    expect(new Set([...joined, head?.id])).toEqual(new Set(ids));
    const pages = await until(
      'the page',
      () => pagesAbout(new Set(ids)),
      (found) => found.length > 0,
    );
    expect(pages).toEqual(['ha-regulatory-head']);
    const path = `/alerts/${encodeURIComponent(head?.id ?? '')}/acknowledge`;
    expect((await call('huaian', 'POST', path, { as: 'on-call' })).status).toBe(200);
    const left = await until(
      'all acknowledged',
      async () => (await loaded()).filter(({ state }) => state === 'raised'),
      (raised) => raised.length === 0,
      120,
    );
    expect(left).toEqual([]);
    expect(await pagesAbout(new Set(ids))).toEqual(pages);
  });
}, 400_000);
