import type { HttpAnswer } from '../contracts/http-answer.ts';
import { MOST_AREAS } from '../contracts/operations/intake/areas.ts';
import { AREA_EDITION, areasNamed, fullName } from '../domain/area/area.ts';

/** Finds administrative divisions for a form, by name or code. */
export const findAreasNamed = (words: string): HttpAnswer => ({
  status: 200,
  body: {
    edition: AREA_EDITION,
    items: areasNamed(words, MOST_AREAS).map((area) => ({
      ...area,
      fullName: fullName(area.code),
    })),
  },
});
