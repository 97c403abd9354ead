import { readComplaint, readTimeline } from '../contracts/operations/handling/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { clock } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadCase } from './read-case.ts';
import { makeReadTimeline } from './read-timeline.ts';

const complaint = makeReadCase({ ...readingPorts(), clock });
const timeline = makeReadTimeline(readingPorts());

export const handler = httpHandler(
  route(readComplaint, ({ params, by }) => complaint(params.id, by)),
  route(readTimeline, ({ params, query, by }) => timeline(params.id, query, by.subject)),
);
