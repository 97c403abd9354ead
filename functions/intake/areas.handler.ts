import { findAreas } from '../contracts/operations/intake/areas.ts';
import { route } from '../runtime/answer-request.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findAreasNamed } from './find-areas.ts';

export const handler = httpHandler(route(findAreas, async ({ query }) => findAreasNamed(query.q)));
