import * as z from 'zod';
import { POSTS } from '../../../domain/post.ts';
import { words } from '../../text.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

/** A form shows so many to choose from. */
export const MOST_AREAS = 50;

const AreaFound = z
  .object({
    code: z.string(),
    name: z.string(),
    fullName: z.string().meta({ description: 'With the province and the prefecture before it.' }),
    within: z.array(z.string()).readonly().meta({
      description: 'Codes of those that it lies in, the widest first.',
    }),
  })
  .meta({ id: 'Area', description: 'An administrative division of the mainland by GB/T 2260.' });

/** What forms offer to choose from. */
export const findAreas = {
  id: 'findAreas',
  room: 'intake',
  method: 'GET',
  path: '/areas',
  params: NONE,
  query: z.strictObject({
    q: words(60).meta({
      description: 'Parts of its full name or the beginning of its code, blanks between them.',
      examples: ['淮安 清江浦'],
    }),
  }),
  summary: 'Find the code of an administrative division by its name',
  description: `At most ${MOST_AREAS}, in the order of their codes. A code that was withdrawn finds the one in whose place it stands.`,
  posts: POSTS,
  clients: ['integrator'],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: {
    status: 200,
    schema: z.object({
      edition: z.string().meta({
        description: 'The year at whose end the codes stood so.',
        examples: ['2025'],
      }),
      items: z.array(AreaFound),
    }),
  },
  refusals: [],
} satisfies Operation;
