import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { logFailure, logger } from '../../functions/runtime/logger.ts';
import { queueHandler } from '../../functions/runtime/queue.ts';
import { streamHandler } from '../../functions/runtime/stream.ts';
import { keptLetters } from '../fakes/outside.ts';

const message = (messageId: string, body: unknown) => ({ messageId, body: JSON.stringify(body) });
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
});
