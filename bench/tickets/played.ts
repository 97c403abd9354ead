import { randomInt, randomUUID } from 'node:crypto';
import { scheduler } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { BranchEndpoints } from '../../local/endpoints.ts';
import { call } from './branch-api.ts';
import { type Course, courseOf } from './executions.ts';
import { type Lateness, latenessOf } from './lateness.ts';

/** Where tickets are played. */
export type Stage = {
  readonly city: BranchEndpoints;
  readonly stepFunctions: SFNClient;
  readonly dynamodb: DynamoDBClient;
};

/** A ticket whose course is over, as far as it matters. */
export type Played = { readonly ticketId: string; readonly course: Course };

const Registered = z.object({ id: z.string() });

const register = async (
  { city }: Pick<Stage, 'city'>,
  tier: string,
  secondsAgo = 0,
): Promise<string> => {
  const visit = {
    hall: 'huaihai-road',
    slip: randomUUID(),
    clerk: 'clerk-7',
    receivedAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    // A number of its own: a repeat would be counted with what it repeats.
    customer: { name: '张伟', number: `139${randomInt(10_000_000, 99_999_999)}`, tier },
    matter: { category: 'billing', title: '多扣费', facts: '账单多出一项流量费三十元。' },
  };
  return Registered.parse(await call(city, 'integrator', '/intake/walk-in', visit)).id;
};

const PATIENCE_SECONDS = 180;

/** Looks every second until it has come as far as that. @throws when it does not */
const eventually = async <T>(
  otherwise: string,
  look: () => Promise<T>,
  isThere: (seen: T) => boolean,
): Promise<T> => {
  const end = performance.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (performance.now() > end) throw new Error(`${otherwise}: ${JSON.stringify(seen)}`);
    await scheduler.wait(1000);
  }
};

const until = (
  { city: { stateMachineArn }, stepFunctions }: Stage,
  ticketId: string,
  isThere: (course: Course) => boolean,
): Promise<Course> =>
  eventually(
    `${ticketId} is stuck`,
    () => courseOf(stepFunctions, { stateMachineArn, ticketId }),
    isThere,
  );

/** A ticket of a customer whose first reminder is 12 s away, answered at once. */
export const answeredInTime = async (stage: Stage): Promise<Played> => {
  const ticketId = await register(stage, 'go-tone');
  await call(stage.city, 'taker', `/complaints/${ticketId}/answer`, {
    found: '经核查属误收',
    done: '已退费',
    told: '已电话告知',
    basis: ['double-refund'],
  });
  const isOver = ({ entered, running }: Course) => entered.length > 0 && !running;
  return { ticketId, course: await until(stage, ticketId, isOver) };
};

/** A ticket whose first reminder of the duty to answer (D9) was due a few seconds after it came in. */
export const reminded = async ({ city }: Pick<Stage, 'city'>): Promise<Lateness> => {
  const ticketId = await register({ city }, 'ordinary', 170);
  return eventually(
    `${ticketId} is not reminded`,
    () => latenessOf(city, ticketId),
    ({ reminders }) => reminders.length > 0,
  );
};

/** A ticket that nobody touches, until it waits at the regulator's level. */
export const climbedAllTheWay = async (stage: Stage): Promise<Played> => {
  const ticketId = await register(stage, 'vip');
  const isUp = ({ entered }: Course) => entered.includes('AtRegulator');
  return { ticketId, course: await until(stage, ticketId, isUp) };
};
