import { readChanges } from '../contracts/operations/live/changes.ts';
import { route } from '../runtime/answer-request.ts';
import { changeLog, clock, lookers, names } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeReadChanges } from './read-changes.ts';

const changes = makeReadChanges({
  changes: changeLog(),
  lookers: lookers(),
  names: names(),
  clock,
});

export const handler = httpHandler(
  route(readChanges, ({ query, by }) => changes(query, by.subject)),
);
