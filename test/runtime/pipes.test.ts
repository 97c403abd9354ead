import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Came } from '../../functions/contracts/queued-message.ts';
import { logFailure, logger } from '../../functions/runtime/logger.ts';
import { queueHandler } from '../../functions/runtime/queue-handler.ts';
import { streamHandler } from '../../functions/runtime/stream-handler.ts';
import { keptLetters } from '../fakes/outside.ts';

const attributes = { SentTimestamp: String(Date.parse('2026-07-06T02:00:00.999Z')) };
const message = (messageId: string, body: unknown) => ({
  messageId,
  attributes,
  body: JSON.stringify(body),
});
const lines: string[] = [];
vi.spyOn(logger, 'error').mockImplementation((...line: unknown[]) => {
  lines.push(JSON.stringify(line));
});
afterEach(() => {
  lines.length = 0;
});

describe('queue', () => {
  it('hands back only the messages that failed', async () => {
    const done: number[] = [];
    const handler = queueHandler({
      schema: z.object({ n: z.int() }),
      run: async ({ n }) => {
        if (n === 2) throw new Error('客户说的话');
        done.push(n);
      },
    });
    const records = [
      message('a', { n: 1 }),
      message('b', { n: 2 }),
      message('c', 'no object'),
      message('d', { n: 4 }),
    ];
    const { batchItemFailures } = await handler({ Records: records } as never);
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'b' }, { itemIdentifier: 'c' }]);
    expect(done).toEqual([1, 4]);
  });

  it('says of each what it was before it was read, and when the queue had it', async () => {
    const told: Came[] = [];
    const handler = queueHandler({
      schema: z.object({ n: z.int() }),
      run: async (_, came) => {
        told.push(came);
      },
    });
    await handler({ Records: [message('a', { n: 1, beside: 2 })] } as never);
    expect(told).toEqual([{ id: 'a', at: '2026-07-06T02:00:00Z', body: '{"n":1,"beside":2}' }]);
  });

  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const taking = () => {
    const taken: string[] = [];
    const putAside: string[] = [];
    const handler = queueHandler({
      schema: z.object({ detail: z.unknown() }),
      run: async ({ detail }) => {
        taken.push(JSON.stringify(detail));
      },
      unreadable: async ({ body }) => {
        putAside.push(body);
      },
    });
    const hand = (body: string) =>
      handler({ Records: [{ messageId: 'a', attributes, body }] } as never);
    return { taken, putAside, hand };
  };

  it.each([
    ['no JSON', '{"detail":'],
    ['another shape', '"no object"'],
    ['JSON that would overflow the stack', `{"detail":${nested(100_000)}}`],
  ])('puts aside at once, as it came, what it can never read: %s', async (_, body) => {
    const { taken, putAside, hand } = taking();
    expect(await hand(body)).toEqual({ batchItemFailures: [] });
    expect(putAside).toEqual([body]);
    expect(taken).toEqual([]);
  });

  it.each([
    [98, 'taken'],
    [99, 'taken'],
    [100, 'put aside'],
  ])('a message with %i levels in its detail is %s', async (levels, what) => {
    const { taken, putAside, hand } = taking();
    await hand(`{"detail":${nested(levels)}}`);
    expect([taken.length, putAside.length]).toEqual(what === 'taken' ? [1, 0] : [0, 1]);
  });

  it('hands back what it could not even put aside', async () => {
    const handler = queueHandler({
      schema: z.object({}),
      run: async () => {},
      unreadable: async () => {
        throw new Error('no such queue');
      },
    });
    expect(await handler({ Records: [message('a', 'no object')] } as never)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'a' }],
    });
  });
});

describe('stream', () => {
  const unreadable = { dynamodb: { Keys: { pk: 'x' }, NewImage: { kind: { S: 'ENTRY' } } } };

  it('puts aside what it can never read, and goes on', async () => {
    const { desk, letters } = keptLetters();
    await streamHandler({ run: async () => {}, passedOver: desk })({ Records: [unreadable] });
    expect(letters).toEqual([{ reason: 'unreadable-entry', keys: { pk: 'x' } }]);
  });

  it('throws when the batch failed, so that it comes again, and puts nothing aside twice', async () => {
    const { desk, letters } = keptLetters();
    const handler = streamHandler({
      run: async () => {
        throw new Error('throttled');
      },
      passedOver: desk,
    });
    await expect(handler({ Records: [unreadable] })).rejects.toMatchObject({ name: 'BatchFailed' });
    expect(letters).toEqual([]);
  });
});

describe('log', () => {
  it('tells what broke and where, and never the message: it may quote a customer', () => {
    logFailure('request failed', new TypeError('客户张三 13912345678 说的话'), {
      messageId: 'm-1',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('TypeError');
    expect(lines[0]).toContain('m-1');
    expect(lines[0]).toContain('pipes.test.ts');
    expect(lines[0]).not.toMatch(/张三|139|说的话/);
  });

  it.each([
    ['that ends like a place', '投诉\n    at 张三家:10:20'],
    ['that does not', '投诉\n    at 张三家'],
  ])('takes no line of a message for a frame: one %s', (_, words) => {
    logFailure('request failed', new TypeError(words));
    expect(lines[0]).toContain('pipes.test.ts');
    expect(lines[0]).not.toContain('张三');
  });

  it('takes no line of a message for a frame, though it was changed later', () => {
    const error = new TypeError('投诉\n    at 张三家');
    expect(error.stack).toContain('张三');
    error.message = 'changed';
    logFailure('request failed', error);
    expect(lines[0]).toContain('pipes.test.ts');
    expect(lines[0]).not.toContain('张三');
  });
});
