import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Tally } from './tally.ts';

const Price = z.number().positive();
const Prices = z.strictObject({
  source: z.string(),
  asOf: z.string(),
  millionWriteUnits: Price,
  millionReadUnits: Price,
  gigabyteStoredMonth: Price,
  gigabyteRecoverableMonth: Price,
  millionTransitions: Price,
  millionInvocations: Price,
  gigabyteSecond: z.strictObject({ arm64: Price, x86_64: Price }),
  billedMillisecondsAnInvocation: Price,
  millionApiRequests: Price,
  millionEvents: Price,
  millionQueueRequests: Price,
  millionTopicPublishes: Price,
  gigabyteLogged: Price,
  keyMonth: Price,
  secretMonth: Price,
  alarmMonth: Price,
  dashboardMonth: Price,
});

/** What AWS asks for, in US dollars. */
export const PRICES = Prices.parse(
  JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8')),
);

const GIGABYTE = 1e9;

/** Dollars by service, of a tally; what is stored is stored for one month. */
export const dollarsOf = (tally: Tally): Readonly<Record<string, number>> => {
  const seconds = PRICES.billedMillisecondsAnInvocation / 1000;
  const { arm64, x86_64 } = tally.gibibytes;
  return {
    'table: writes': (tally.writeUnits * PRICES.millionWriteUnits) / 1e6,
    'table: reads': (tally.readUnits * PRICES.millionReadUnits) / 1e6,
    'table: a month stored':
      (tally.storedBytes / GIGABYTE) *
        (PRICES.gigabyteStoredMonth + PRICES.gigabyteRecoverableMonth) +
      (tally.indexedBytes / GIGABYTE) * PRICES.gigabyteStoredMonth,
    'state machine': (tally.transitions * PRICES.millionTransitions) / 1e6,
    functions:
      (tally.invocations * PRICES.millionInvocations) / 1e6 +
      seconds * arm64 * PRICES.gigabyteSecond.arm64 +
      seconds * x86_64 * PRICES.gigabyteSecond.x86_64,
    API: (tally.apiRequests * PRICES.millionApiRequests) / 1e6,
    buses: (tally.events * PRICES.millionEvents) / 1e6,
    queues: (tally.queueRequests * PRICES.millionQueueRequests) / 1e6,
    topic: (tally.topicPublishes * PRICES.millionTopicPublishes) / 1e6,
    logs: (tally.loggedBytes / GIGABYTE) * PRICES.gigabyteLogged,
  };
};
