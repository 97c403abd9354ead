import type { Context } from 'aws-lambda';
import { clock, clockContext, dueReader, ledger, ticketReader, watcher } from '../runtime/deps.ts';
import { countRearmed } from '../runtime/metrics.ts';
import { makeRearm } from './rearm.ts';
import { makeSweep } from './sweep.ts';

const sweep = makeSweep({
  due: dueReader(),
  clock,
  rearm: makeRearm({
    ledger: ledger(),
    tickets: ticketReader(),
    clock,
    watcher,
    clockContext: clockContext(),
  }),
});

export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const findings = await sweep(context.awsRequestId);
  countRearmed(findings.rearmed, findings['set-aside']);
};
