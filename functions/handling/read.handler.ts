import { readComplaint, readTimeline } from '../contracts/operations/handling/readings.ts';
import { clock } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { route } from '../runtime/route.ts';
import { makeReadCase } from './read-case.ts';
import { makeReadTimeline } from './read-timeline.ts';

const complaint = makeReadCase({ ...readingPorts(), clock });
const timeline = makeReadTimeline(readingPorts());

export const handler = httpHandler(
  route(readComplaint, ({ params, caller }) => complaint(params.id, caller)),
  route(readTimeline, ({ params, query, caller }) => timeline(params.id, query, caller.subject)),
);
