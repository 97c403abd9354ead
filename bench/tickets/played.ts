import { randomInt, randomUUID } from 'node:crypto';
import { scheduler } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { BranchEndpoints } from '../../local/endpoints.ts';
import { call } from './branch-api.ts';
import { type Course, courseOf } from './executions.ts';

/** Where tickets are played. */
export type Stage = {
  readonly city: BranchEndpoints;
  readonly stepFunctions: SFNClient;
  readonly dynamodb: DynamoDBClient;
};

/** A ticket whose course is over, as far as it matters. */
export type Played = { readonly ticketId: string; readonly course: Course };

const Registered = z.object({ id: z.string() });

const register = async ({ city }: Stage, tier: string): Promise<string> => {
  const visit = {
    hall: 'huaihai-road',
    slip: randomUUID(),
    clerk: 'clerk-7',
    receivedAt: new Date().toISOString(),
    // A number of its own: a repeat would be counted with what it repeats.
    customer: { name: '张伟', number: `139${randomInt(10_000_000, 99_999_999)}`, tier },
    matter: { category: 'billing', title: '多扣费', facts: '账单多出一项流量费三十元。' },
  };
  return Registered.parse(await call(city, 'integrator', '/intake/walk-in', visit)).id;
};

const PATIENCE_SECONDS = 180;

/** Waits until a ticket's course has come as far as that. @throws when it does not */
const until = async (
  { city, stepFunctions }: Stage,
  ticketId: string,
  isThere: (course: Course) => boolean,
): Promise<Course> => {
  const end = performance.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const { stateMachineArn } = city;
    const course = await courseOf(stepFunctions, { stateMachineArn, ticketId });
    if (isThere(course)) return course;
    if (performance.now() > end)
      throw new Error(`${ticketId} is stuck: ${course.entered.join(' ')}`);
    await scheduler.wait(1000);
  }
};

/** A ticket of a customer whose first reminder is 12 s away, answered at once. */
export const answeredInTime = async (stage: Stage): Promise<Played> => {
  const ticketId = await register(stage, 'go-tone');
  await call(stage.city, 'handler', `/complaints/${ticketId}/answer`, {
    found: '经核查属误收',
    done: '已退费',
    told: '已电话告知',
    basis: '收费误差,双倍返还',
  });
  const isOver = ({ entered, running }: Course) => entered.length > 0 && !running;
  return { ticketId, course: await until(stage, ticketId, isOver) };
};

/** A ticket that nobody touches, until it waits at the regulator's level. */
export const climbedAllTheWay = async (stage: Stage): Promise<Played> => {
  const ticketId = await register(stage, 'vip');
  const isUp = ({ entered }: Course) => entered.at(-1) === 'AtRegulator';
  return { ticketId, course: await until(stage, ticketId, isUp) };
};
