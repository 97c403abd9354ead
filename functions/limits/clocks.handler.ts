import { readClocks } from '../contracts/operations/limits/read-clocks.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadClocks } from './read-clocks.ts';

const clocks = makeReadClocks({ ...readingPorts(), clockContext });

export const handler = httpHandler(route(readClocks, ({ params, by }) => clocks(params.id, by)));
