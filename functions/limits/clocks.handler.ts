import { readClocks } from '../contracts/operations/limits/read-clocks.ts';
import { clockContext } from '../runtime/counting.ts';
import { httpHandler } from '../runtime/http.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { route } from '../runtime/route.ts';
import { makeReadClocks } from './read-clocks.ts';

const clocks = makeReadClocks({ ...readingPorts(), clockContext });

export const handler = httpHandler(route(readClocks, ({ params, by }) => clocks(params.id, by)));
