import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, makeChange } from '../../functions/changing/change.ts';
import type { RequestKey } from '../../functions/changing/repeatable.ts';
import { ticketChange } from '../../functions/changing/thing-change.ts';
import type { Receipt } from '../../functions/domain/notice/notice.ts';
import { decide } from '../../functions/domain/ticket/decide.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const asked = (content: string, ...keys: readonly string[]): RequestKey => ({
  keys,
  contents: [content],
});

const receipt: Receipt = { noticeId: 'n-1', branch: 'huaian', version: 1, at: MONDAY };

/** Writes one thing down and answers with a number, one higher each time that it is done. */
const counting = (no?: string) => {
  let done = 0;
  return {
    load: async () => undefined,
    decide: () =>
      no === undefined
        ? { kind: 'changed', changes: [], also: [{ kind: 'receipt', receipt }], answer: ++done }
        : { kind: 'unchanged', answer: no },
  } satisfies Change<undefined, number, string>;
};

/** Writes down something of its own. */
const receiving = (version: number, answer: number) =>
  ({
    load: async () => undefined,
    decide: () => ({
      kind: 'changed',
      changes: [],
      also: [{ kind: 'receipt', receipt: { ...receipt, version } }],
      answer,
    }),
  }) satisfies Change<undefined, number, never>;

/** A ledger before which others are so many times faster. */
const outrun = (ledger: Ledger, times: number): Ledger => {
  let left = times;
  return {
    commit: async (writes) => (left-- > 0 ? { kind: 'stale' } : ledger.commit(writes)),
  };
};

describe('a change', () => {
  it('gives its own answer, or what the rules say instead', async () => {
    const change = makeChange(aHouse().lent);
    expect(await change(counting())).toEqual({ kind: 'changed', answer: 1 });
    expect(await change(counting('no'))).toEqual({ kind: 'unchanged', answer: 'no' });
  });

  it('is tried eight times, and then left for later', async () => {
    const { lent } = aHouse();
    const outrunBy = (times: number) =>
      makeChange({ ...lent, ledger: outrun(lent.ledger, times) })(counting());
    expect(await outrunBy(7)).toEqual({ kind: 'changed', answer: 8 });
    await expect(outrunBy(8)).rejects.toMatchObject({ name: 'ChangeBusy' });
  });

  it('looks again, with the clock read anew, when others were faster', async () => {
    const { lent, clock } = aHouse();
    const seen: string[] = [];
    const change = makeChange({ ...lent, ledger: outrun(lent.ledger, 1) });
    await change({
      load: async (now) => {
        clock.pass(1);
        return now;
      },
      decide: (loaded, now) => {
        seen.push(`${loaded} ${now}`);
        return {
          kind: 'changed',
          changes: [],
          also: [{ kind: 'receipt', receipt }],
          answer: undefined,
        };
      },
    });
    expect(seen).toEqual([
      '2026-07-06T02:00:00Z 2026-07-06T02:00:00Z',
      '2026-07-06T02:00:01Z 2026-07-06T02:00:01Z',
    ]);
  });
});

describe('a request that comes again', () => {
  it('gets the answer of then, even where the rules would say no by now', async () => {
    const change = makeChange(aHouse().lent);
    const key = asked('hold', 'k-1');
    await change(counting(), key);
    expect(await change(counting(), key)).toEqual({ kind: 'replayed', answer: 1 });
    expect(await change(counting('no'), key)).toEqual({ kind: 'replayed', answer: 1 });
  });

  it('is another where its content is another', async () => {
    const change = makeChange(aHouse().lent);
    await change(counting(), asked('hold', 'k-1'));
    const conflict = { kind: 'conflict', key: 'k-1' };
    expect(await change(counting(), asked('resume', 'k-1'))).toEqual(conflict);
    expect(await change(counting('no'), asked('resume', 'k-1'))).toEqual(conflict);
  });

  it('is the same after the branch changed its key', async () => {
    const change = makeChange(aHouse().lent);
    await change(counting(), asked('v1.hold', 'k-1'));
    const rotated: RequestKey = { keys: ['k-1'], contents: ['v2.hold', 'v1.hold'] };
    expect(await change(counting(), rotated)).toEqual({ kind: 'replayed', answer: 1 });
  });

  it('that the rules said no to is not remembered', async () => {
    const change = makeChange(aHouse().lent);
    await change(counting('no'), asked('hold', 'k-1'));
    expect(await change(counting(), asked('resume', 'k-1'))).toEqual({
      kind: 'changed',
      answer: 1,
    });
  });

  it('spends every key that it comes under: none of them may be used for another', async () => {
    const change = makeChange(aHouse().lent);
    await change(counting(), asked('call', 'call-1'));
    expect(await change(counting(), asked('call', 'call-1', 'k-1'))).toEqual({
      kind: 'replayed',
      answer: 1,
    });
    expect(await change(counting(), asked('other', 'call-2', 'k-1'))).toEqual({
      kind: 'conflict',
      key: 'k-1',
    });
    expect(await change(counting(), asked('other', 'call-2'))).toMatchObject({ kind: 'changed' });
  });

  it('under a key that was used for another is no replay, although its own key is known', async () => {
    const change = makeChange(aHouse().lent);
    await change(counting(), asked('call', 'call-1'));
    await change(counting(), asked('other', 'call-2', 'k-1'));
    expect(await change(counting(), asked('call', 'call-1', 'k-1'))).toEqual({
      kind: 'conflict',
      key: 'k-1',
    });
  });

  it('however often, in whatever order and at once, is done once for each key (B2)', async () => {
    const requests = fc.array(
      fc.record({
        content: fc.constantFrom('a', 'b'),
        keys: fc.subarray(['k-1', 'k-2', 'k-3'], { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(requests, fc.scheduler(), async (sent, scheduler) => {
        const { lent, store } = aHouse();
        const change = makeChange({
          ...lent,
          ledger: { commit: scheduler.scheduleFunction(lent.ledger.commit) },
          keys: { find: scheduler.scheduleFunction(lent.keys.find) },
        });
        const outcomes = Promise.all(
          sent.map(({ content, keys }, n) => change(receiving(n + 1, n), asked(content, ...keys))),
        );
        await scheduler.waitIdle();
        const answers = await outcomes;
        const stored = store.all('key');
        for (const [n, outcome] of answers.entries()) {
          const { content = '', keys = [] } = sent[n] ?? {};
          const found = stored.filter(({ key }) => keys.includes(key));
          // Whoever was told that it is done finds it done, under every key, for its own content.
          if (outcome.kind === 'changed' || outcome.kind === 'replayed') {
            expect(found.map((one) => one.content)).toEqual(keys.map(() => content));
            expect(found.map(({ answer }) => answer)).toContain(outcome.answer);
          } else expect(outcome).toMatchObject({ kind: 'conflict' });
        }
        // A change is made once for each key at most: by whoever first spent it.
        expect(answers.filter(({ kind }) => kind === 'changed')).toHaveLength(
          new Set(stored.map(({ answer }) => answer)).size,
        );
      }),
    );
  });
});

describe('an event that comes again', () => {
  it('is taken in once', async () => {
    const { lent, store } = aHouse();
    const change = makeChange(lent);
    expect(await change(counting(), { eventId: 'T.2' })).toEqual({ kind: 'changed', answer: 1 });
    expect(await change(counting(), { eventId: 'T.2' })).toEqual({
      kind: 'replayed',
      answer: undefined,
    });
    expect(store.all('seen')).toEqual([{ kind: 'seen', eventId: 'T.2', at: MONDAY }]);
  });

  it('that brought nothing is not remembered', async () => {
    const { lent, store } = aHouse();
    const change = makeChange(lent);
    expect(await change(counting('nothing'), { eventId: 'T.2' })).toMatchObject({
      kind: 'unchanged',
    });
    expect(store.all('seen')).toEqual([]);
  });
});

describe("a ticket's change", () => {
  it.each([
    ['a city, which pages for itself alone', 'city', ['responsible'], 0],
    ['a province, which opens the regulator’s file too', 'province', ['on-call', 'responsible'], 1],
  ] as const)(
    'brings about what follows from it in %s (F2, F4)',
    async (_, level, roles, files) => {
      const { lent, store } = aHouse({ id: 'somewhere', level });
      const { ticket } = aTicket({ level });
      const decision = decide(ticket, { kind: 'escalate' }, aContext());
      if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
      await store.ledger.commit([{ kind: 'ticket', after: ticket, before: 0 }]);
      await makeChange(lent)({
        load: () => store.tickets.load(ticket.id),
        decide: (before) => ({
          kind: 'changed',
          changes: [ticketChange(before, decision)],
          answer: undefined,
        }),
      });
      expect(store.all('alert').map(({ after }) => after.role)).toEqual(roles);
      expect(store.all('regulator-file')).toHaveLength(files);
      expect(store.trail().map(({ type }) => type)).toEqual([
        'ComplaintEscalated',
        ...roles.map(() => 'AlertRaised'),
      ]);
    },
  );
});
