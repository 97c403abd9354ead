import { ExecutionAlreadyExists, ExecutionLimitExceeded, SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { makeTimers } from '../../functions/gateways/timers.ts';
import { MONDAY } from '../builders/ticket.ts';
import { answering, OFFLINE } from './answering.ts';

const TIMER = { ticketId: 'ticket-1', generation: 3, where: 'AtCity', wakeAt: MONDAY } as const;

const timersOver = (answer: () => unknown) => {
  const client = new SFNClient(OFFLINE);
  const calls = answering(client, answer);
  return { timers: makeTimers({ client, stateMachineArn: 'machine' }), calls };
};

describe('a timer', () => {
  it("starts an execution named after ticket and generation, with the machine's input alone", async () => {
    const { timers, calls } = timersOver(() => ({}));
    await timers.start({ ...TIMER, ...{ customer: '王小明' } });
    expect(calls[0]?.input).toMatchObject({ stateMachineArn: 'machine', name: 'ticket-1-3' });
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
});
