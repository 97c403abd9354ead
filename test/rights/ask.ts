import { May } from '../../functions/contracts/may.ts';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { readComplaint } from '../../functions/contracts/operations/handling/readings.ts';
import type { Operation } from '../../functions/contracts/operations/operation.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import { readOrder } from '../../functions/contracts/operations/work-orders/readings.ts';
import { Problem } from '../../functions/contracts/problem.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeReadCase } from '../../functions/handling/read-case.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makeActing } from '../../functions/runtime/acting.ts';
import { answered, route } from '../../functions/runtime/answer-request.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { problemResult } from '../../functions/runtime/problem-result.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { makeReadOrder } from '../../functions/work-orders/read-order.ts';
import { aHouse } from '../fakes/house.ts';
import { anEvent, RULES } from '../runtime/events.ts';
import { type Asking, actorOf, authorities, CAST, NOW } from './cast.ts';

/** What is asked for: an operation, of the thing with this id, with this body. */
export type Wanted = {
  readonly operation: Pick<Operation, 'id' | 'method' | 'path' | 'posts'>;
  readonly id: string;
  readonly body: unknown;
};

/** A branch in which these writes have been made, asked over HTTP. */
const aBranch = async (writes: readonly Write[]) => {
  const { store, lent, clock, uploaded } = aHouse();
  // What the example of evidence names.
  uploaded.set('scans/01J8Z0000000000000000000AA', { bytes: 1, contentType: 'application/pdf' });
  clock.set(NOW);
  await store.ledger.commit(writes);
  const [carryOut, carryOutOrder, dispatch] = [
    makeCarryOut(lent),
    makeCarryOutOrder(lent),
    makeDispatch(lent),
  ];
  const routes = [
    ...Object.values(COMPLAINT_COMMANDS).map((command) =>
      route(command, ({ params, body, ...asked }) =>
        carryOut({ ...asked, ...body, ticketId: params.id, scope: asked.by.subject }),
      ),
    ),
    ...Object.values(ORDER_COMMANDS).map((command) =>
      route(command, ({ params, body, ...asked }) =>
        carryOutOrder({ ...asked, ...body, orderId: params.id, scope: asked.by.subject }),
      ),
    ),
    route(dispatchComplaint, ({ params, body, ...asked }) =>
      dispatch({ ...asked, ...body, ticketId: params.id, scope: asked.by.subject }),
    ),
  ];
  const orderOf = makeReadOrder(lent);
  const readCase = makeReadCase({ ...lent, logReading: () => undefined });
  const readings = [
    route(readComplaint, ({ params, inPosts }) => readCase(params.id, inPosts)),
    route(readOrder, ({ params, inPosts }) => orderOf(params.id, inPosts)),
  ];
  const acting = makeActing({ authorities, clock });
  /** What somebody is told that they may do with a thing; undefined where they may not read it. */
  const may = async (reading: Pick<Operation, 'path'>, id: string, subject: string) => {
    const event = anEvent('GET', reading.path.replace('{id}', id), subject);
    try {
      const answer = await answered(readings, event, { rules: RULES, acting });
      return 'body' in answer ? May.parse(Object(answer.body).may) : undefined;
    } catch (error) {
      if (error instanceof HttpProblem) return undefined;
      throw error;
    }
  };
  const ask = async ({ operation: { method, path }, id, body }: Wanted, subject: string) => {
    const event = anEvent(method, path.replace('{id}', id), subject);
    const keyed = {
      ...event,
      headers: {
        ...event.headers,
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
      },
      body: JSON.stringify(body),
    };
    try {
      const answer = await answered(routes, keyed, { rules: RULES, acting });
      if ('problem' in answer) throw new HttpProblem(answer.problem, answer.details);
      return String(answer.status);
    } catch (error) {
      const { statusCode, body: told = '' } = problemResult(error, keyed, String);
      return `${statusCode} ${Problem.parse(JSON.parse(told)).reason}`;
    }
  };
  return { store, ask, may };
};

/** For each subject what they were told, and by whom what happened is said to be: by nobody where nothing did. */
type Row = Readonly<
  Record<
    string,
    { readonly answer: string; readonly by: readonly unknown[]; readonly may: boolean }
  >
>;

/** What everybody of the cast is told who wants this of a thing that is as it was for the first. */
export const rowOf = async (writes: readonly Write[], wanted: Wanted): Promise<Row> => {
  let branch = await aBranch(writes);
  const row: Record<string, Row[string]> = {};
  for (const { subject } of CAST) {
    const may = await branch.may(readingOf(wanted.operation), wanted.id, subject);
    const before = branch.store.trail();
    const answer = await branch.ask(wanted, subject);
    const entries = branch.store.trail().slice(before.length);
    // An alert that it raised is the system's.
    const own = entries.filter(({ aggregate }) => aggregate !== 'alert');
    row[subject] = {
      answer,
      by: distinct(own.map(({ by }) => by)),
      may: may?.includes(wanted.operation.id) ?? false,
    };
    if (entries.length > 0) branch = await aBranch(writes);
  }
  return row;
};

const readingOf = ({ path }: Wanted['operation']) =>
  path.startsWith('/orders/') ? readOrder : readComplaint;

const distinct = (actors: readonly unknown[]): readonly unknown[] =>
  [...new Set(actors.map((by) => JSON.stringify(by)))].map((text) => JSON.parse(text));

/**
 * What they should be told: only who holds one of the declared posts, or stands in for somebody absent
 * who does, is heard at all; and whoever would be heard is shown that they may, nobody else.
 * @param answer what such a one is told in the thing's state
 */
export const expectedRow = ({ operation }: Wanted, answer: string): Row => {
  const told = (asking: Asking): Row[string] => {
    if (asking.standing === 'left') return { answer: '403 no-post', by: [], may: false };
    const isHeard =
      asking.standing !== 'deputy-of-present' && operation.posts.includes(asking.post);
    if (!isHeard) return { answer: '403 post-not-held', by: [], may: false };
    const may = answer.startsWith('2');
    return { answer, by: may ? [actorOf(asking)] : [], may };
  };
  return Object.fromEntries(CAST.map((asking) => [asking.subject, told(asking)]));
};
