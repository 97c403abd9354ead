import { findAreas } from '../contracts/operations/intake/areas.ts';
import { listBases } from '../contracts/operations/intake/bases.ts';
import { findBases } from '../domain/basis/find-bases.ts';
import { route } from '../runtime/answer-request.ts';
import { bases } from '../runtime/bases.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findAreasNamed } from './find-areas.ts';

export const handler = httpHandler(
  route(findAreas, async ({ query }) => findAreasNamed(query.q)),
  route(listBases, async ({ query: { kind, q } }) => ({
    status: 200,
    body: { items: findBases(bases, { kind, words: q }) },
  })),
);
