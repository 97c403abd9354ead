import { readComplaint, readTimeline } from '../contracts/operations/handling/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { askOwner } from '../runtime/owner-deps.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadCase } from './read-case.ts';
import { makeReadTimeline } from './read-timeline.ts';

const ports = { ...readingPorts(), askOwner: askOwner() };
const complaint = makeReadCase({ ...ports, clock, clockContext });
const timeline = makeReadTimeline(ports);

export const handler = httpHandler(
  route(readComplaint, ({ params, inPosts }) => complaint(params.id, inPosts)),
  route(readTimeline, ({ params, query, inPosts }) => timeline(params.id, query, inPosts)),
);
