import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  SFNClient,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { makeTimers } from '../../functions/gateways/timers.ts';
import { MONDAY } from '../builders/ticket.ts';
import { answering, OFFLINE } from './answering.ts';

const TIMER = {
  kind: 'ticket',
  id: 'ticket1',
  generation: 3,
  where: 'AtCity',
  wakeAt: MONDAY,
} as const;

const MACHINES = {
  ticket: 'arn:aws-cn:states:cn-north-1:1:stateMachine:complaint',
  order: 'arn:aws-cn:states:cn-north-1:1:stateMachine:order',
  notice: 'arn:aws-cn:states:cn-north-1:1:stateMachine:notice',
  alert: 'arn:aws-cn:states:cn-north-1:1:stateMachine:paging',
};

const timersOver = (answer: () => unknown) => {
  const client = new SFNClient(OFFLINE);
  const calls = answering(client, answer);
  return { timers: makeTimers({ client, machines: MACHINES }), calls };
};

describe('a timer', () => {
  it("starts an execution named after kind, id and generation, with the machine's input alone", async () => {
    const { timers, calls } = timersOver(() => ({}));
    await timers.start(TIMER);
    expect(calls[0]?.input).toMatchObject({
      stateMachineArn: MACHINES.ticket,
      name: 'ticket-ticket1-3',
    });
    expect(JSON.parse(String(calls[0]?.input.input))).toEqual(TIMER);
  });

  it('that was started before is started', async () => {
    const { timers } = timersOver(() => {
      throw new ExecutionAlreadyExists({ message: 'taken', $metadata: {} });
    });
    await expect(timers.start(TIMER)).resolves.toBeUndefined();
  });

  it('that cannot be started throws', async () => {
    const { timers } = timersOver(() => {
      throw new ExecutionLimitExceeded({ message: 'full', $metadata: {} });
    });
    await expect(timers.start(TIMER)).rejects.toThrow(ExecutionLimitExceeded);
  });

  it('is stopped by the name it was started under, and says that nothing is left to wait for', async () => {
    const { timers, calls } = timersOver(() => ({}));
    await timers.stop({ kind: 'notice', id: 'notice1', generation: 2 });
    expect(calls[0]?.input).toEqual({
      executionArn: 'arn:aws-cn:states:cn-north-1:1:execution:notice:notice-notice1-2',
      error: 'Settled',
    });
  });

  it('that never was is stopped', async () => {
    const { timers } = timersOver(() => {
      throw new ExecutionDoesNotExist({ message: 'none', $metadata: {} });
    });
    await expect(timers.stop(TIMER)).resolves.toBeUndefined();
  });

  it('that has ended by itself is stopped', async () => {
    const { timers } = timersOver(() => {
      throw new ValidationException({ message: 'Execution is not running', $metadata: {} });
    });
    await expect(timers.stop(TIMER)).resolves.toBeUndefined();
  });

  it('that cannot be stopped now throws', async () => {
    const { timers } = timersOver(() => {
      throw new Error('throttled');
    });
    await expect(timers.stop(TIMER)).rejects.toThrow('throttled');
  });
});
