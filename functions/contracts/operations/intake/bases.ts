import * as z from 'zod';
import { BASIS_KINDS } from '../../../domain/basis/basis.ts';
import { POSTS } from '../../../domain/post.ts';
import { words } from '../../text.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

const InBoth = z.object({ zh: z.string(), en: z.string() });

const BasisShown = z
  .object({
    code: z.string(),
    kind: z.enum(BASIS_KINDS),
    title: InBoth.meta({ description: 'As the customer is told it.' }),
    source: InBoth.meta({ description: 'Who issued it, and when.' }),
  })
  .meta({ id: 'Basis', description: 'A rule or public promise that an answer may rest on (E10).' });

/** What whoever answers or refuses picks from. */
export const listBases = {
  id: 'listBases',
  room: 'intake',
  method: 'GET',
  path: '/bases',
  params: NONE,
  query: z.strictObject({
    kind: z.enum(BASIS_KINDS).exactOptional(),
    q: words(60)
      .exactOptional()
      .meta({
        description: 'Parts of code, title or source, in either language, blanks between them.',
        examples: ['双倍返还'],
      }),
  }),
  summary: 'List what an answer or a refusal may rest on (E10)',
  description:
    'All of them: what every branch may cite, then what the province and this branch add.',
  posts: POSTS,
  clients: ['integrator'],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: z.object({ items: z.array(BasisShown) }) },
  refusals: [],
} satisfies Operation;
