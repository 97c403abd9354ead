import { readClocks } from '../contracts/operations/limits/read-clocks.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { askOwner } from '../runtime/owner-deps.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadClocks } from './read-clocks.ts';

const clocks = makeReadClocks({ ...readingPorts(), askOwner: askOwner(), clockContext });

export const handler = httpHandler(
  route(readClocks, ({ params, inPosts }) => clocks(params.id, inPosts)),
);
