import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings } from '../../local/aws.ts';
import { bringUp } from '../../local/bring-up.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { checkout } from '../checkout.ts';
import type { Figure, Measurement } from '../figure.ts';
import type { Course } from './executions.ts';
import { freePort } from './free-port.ts';
import { latenessOf } from './lateness.ts';
import { answeredInTime, climbedAllTheWay, reminded, type Stage } from './played.ts';
import { type Traces, tracesOf } from './stored.ts';

const wakeUps = ({ entered }: Course): number =>
  entered.filter((state) => state === 'PassTime').length;

const transitionsNote = (course: Course): string =>
  `${course.entered.length} states entered, ${wakeUps(course)} wake-ups`;

const traceFigures = (what: string, { items, rewritten, events }: Traces): Figure[] => [
  {
    what: `${what}: writes`,
    value: items + rewritten,
    unit: 'items',
    note: `${items} items in all branches; tickets and alerts anew: ${rewritten}`,
  },
  { what: `${what}: events`, value: events, unit: 'events' },
];

const lateFigure = (what: string, seconds: readonly number[], most: number): Figure => ({
  what,
  value: Math.max(...seconds),
  unit: 'seconds',
  goal: { at: 'most', value: most },
  note: `each: ${seconds.join(', ')}`,
});

const measure = async (stage: Stage, say: (line: string) => void): Promise<Figure[]> => {
  say('a ticket that is answered before its first reminder, one that is left alone, one reminded');
  const [answered, climbed, { reminders }] = await Promise.all([
    answeredInTime(stage),
    climbedAllTheWay(stage),
    reminded(stage),
  ]);
  const { limits, records } = await latenessOf(stage.city, climbed.ticketId);
  const traces = (ticketId: string) => tracesOf(stage.dynamodb, ticketId);
  return [
    {
      what: 'answered before its first reminder: state transitions',
      value: answered.course.entered.length,
      unit: 'transitions',
      // Into the wait for what binds, and stopped there.
      goal: { at: 'most', value: 2 },
      note: transitionsNote(answered.course),
    },
    ...traceFigures('answered before its first reminder', await traces(answered.ticketId)),
    {
      what: 'climbed all the way: state transitions, besides 2',
      // It waits at the regulator's level now: into the choice, and into that wait.
      value: (climbed.course.entered.length - 2) / wakeUps(climbed.course),
      unit: 'a wake-up',
      goal: { at: 'most', value: 3 },
      note: transitionsNote(climbed.course),
    },
    ...traceFigures('climbed all the way', await traces(climbed.ticketId)),
    lateFigure('limits that bind: recorded late, at worst', limits, 2),
    lateFigure('limits that move nothing: recorded late, at worst', records, 90),
    lateFigure('reminders: given late, at worst', reminders, 90),
  ];
};

/** What a ticket costs on the deployed stacks, under the demonstration's policy. */
export const tickets: Measurement = {
  name: 'tickets',
  title: 'tickets',
  run: async (say) => {
    const running = await bringUp({
      state: stateFolder('.local/bench'),
      env: { ...process.env, REDRESS_PORT: String(await freePort()) },
      progress: (title, step) => {
        say(title.en);
        return step(() => {});
      },
      policy: join(checkout, 'local/demonstration/policy.json'),
    });
    try {
      const { endpoint, branches } = running.endpoints;
      const city = branches.find(({ level }) => level === 'city');
      if (!city) throw new Error('no city is deployed');
      const settings = clientSettings(endpoint);
      return await measure(
        { city, stepFunctions: new SFNClient(settings), dynamodb: new DynamoDBClient(settings) },
        say,
      );
    } finally {
      await running.stop();
    }
  },
};
