import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import { batchesOf, bytesOf } from '../../functions/gateways/event-batches.ts';
import { EventsNotTaken, makeEventBus } from '../../functions/gateways/event-bus.ts';
import { MONDAY } from '../builders/ticket.ts';
import { answering, type Call, OFFLINE } from './answering.ts';

const LIMIT = 256 * 1024;

const anEvent = (id: string, text = '') => ({
  type: 'ComplaintRegistered',
  detail: {
    meta: {
      id,
      version: 1,
      branch: 'huaian',
      sequence: 1,
      occurredAt: MONDAY,
      correlationId: 'request-1',
      via: [],
    },
    data: { text },
  } satisfies Envelope,
});

type Entry = { readonly Detail: string };
const entriesOf = ({ input }: Call) => input.Entries as readonly Entry[];
const idOf = ({ Detail }: Entry): string => JSON.parse(Detail).meta.id;
const idsOf = (call: Call) => entriesOf(call).map(idOf);

/** A bus that refuses events as told, and what it was asked. */
const aBus = (refuses: (id: string, nth: number) => string | undefined = () => undefined) => {
  const client = new EventBridgeClient(OFFLINE);
  const waited: number[] = [];
  const calls = answering(client, (call, nth) => ({
    Entries: entriesOf(call).map((entry) => {
      const ErrorCode = refuses(idOf(entry), nth);
      return ErrorCode === undefined ? { EventId: 'taken' } : { ErrorCode };
    }),
  }));
  const bus = makeEventBus({
    client,
    bus: 'redress-huaian',
    source: 'redress.huaian',
    pause: async (milliseconds) => {
      waited.push(milliseconds);
    },
    random: () => 0.5,
  });
  return { bus, calls, waited };
};

const many = (count: number) => Array.from({ length: count }, (_, n) => anEvent(`e${n}`));

describe('putting events', () => {
  it('puts them on the bus under the branch that puts, with the whole envelope', async () => {
    const { bus, calls } = aBus();
    const event = anEvent('e1', '投诉');
    expect(await bus.put([event])).toEqual([]);
    expect(calls[0]?.input).toEqual({
      Entries: [
        {
          EventBusName: 'redress-huaian',
          Source: 'redress.huaian',
          DetailType: 'ComplaintRegistered',
          Detail: JSON.stringify(event.detail),
          Time: new Date(MONDAY),
        },
      ],
    });
  });

  it('asks nothing of the bus when there are none', async () => {
    const { bus, calls } = aBus();
    expect(await bus.put([])).toEqual([]);
    expect(calls).toEqual([]);
  });

  it.each([
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
  ])('puts %i events in calls of at most ten', async (count, sizes) => {
    const { bus, calls } = aBus();
    await bus.put(many(count));
    expect(calls.map((call) => entriesOf(call).length)).toEqual(sizes);
  });

  it('tries again those alone that were not taken, and throws nothing when they are taken then', async () => {
    const { bus, calls, waited } = aBus((id, nth) =>
      nth < 3 && id !== 'e0' ? 'ThrottlingException' : undefined,
    );
    expect(await bus.put(many(3))).toEqual([]);
    expect(calls.map(idsOf)).toEqual([
      ['e0', 'e1', 'e2'],
      ['e1', 'e2'],
      ['e1', 'e2'],
    ]);
    expect(waited).toEqual([50, 100]);
  });

  it('throws with the reasons after the fourth attempt', async () => {
    const { bus, calls } = aBus((id) => (id === 'e1' ? 'InternalFailure' : undefined));
    const put = bus.put(many(2));
    await expect(put).rejects.toThrow(EventsNotTaken);
    await expect(put).rejects.toMatchObject({ reasons: ['InternalFailure'] });
    expect(calls.length).toBe(4);
  });

  it('counts an event that the bus says nothing of as not taken', async () => {
    const client = new EventBridgeClient(OFFLINE);
    answering(client, () => ({}));
    const bus = makeEventBus({ client, bus: 'b', source: 's', pause: async () => {} });
    await expect(bus.put(many(1))).rejects.toMatchObject({ reasons: ['NoAnswer'] });
  });
});

describe('the size limit of 256 KB', () => {
  const overhead = 14 + 'redress.huaian'.length + 'ComplaintRegistered'.length;
  /** An event that counts for exactly so many bytes, most of them of characters of three. */
  const ofBytes = (id: string, bytes: number) => {
    const room = bytes - overhead - JSON.stringify(anEvent(id).detail).length;
    return anEvent(id, '诉'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3));
  };

  it.each([
    ['one byte below', -1, []],
    ['on', 0, []],
    ['one byte above', 1, ['big']],
  ])(
    '%s it: tells the ids of what can never be put, and puts the rest',
    async (_, more, tooLarge) => {
      const { bus, calls } = aBus();
      expect(await bus.put([anEvent('e1'), ofBytes('big', LIMIT + more), anEvent('e2')])).toEqual(
        tooLarge,
      );
      const put = calls.flatMap(idsOf);
      expect(put).toEqual(tooLarge.length > 0 ? ['e1', 'e2'] : ['e1', 'big', 'e2']);
    },
  );

  it('holds for every call as a whole, and no event is left out or comes out of order', () => {
    const arbitraryEntry = fc.nat({ max: LIMIT - 20 }).map((length) => ({
      Source: 's',
      DetailType: 't',
      Detail: 'x'.repeat(length),
    }));
    fc.assert(
      fc.property(fc.array(arbitraryEntry, { maxLength: 25 }), (entries) => {
        const batches = batchesOf(entries);
        expect(batches.flat()).toEqual(entries);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(10);
          expect(batch.reduce((sum, entry) => sum + bytesOf(entry), 0)).toBeLessThanOrEqual(LIMIT);
        }
      }),
      { numRuns: 30 },
    );
  });
});
