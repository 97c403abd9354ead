import * as z from 'zod';
import { type Actor, ROLES } from '../../domain/actor.ts';
import { POSTS } from '../../domain/post.ts';
import { exactly } from './exactly.ts';

/** Who did something, as stored. */
export const StoredActor = exactly<Actor>()(
  z.union([
    z.object({
      kind: z.literal('person'),
      subject: z.string(),
      post: z.enum(POSTS),
      unit: z
        .string()
        .meta({ description: 'Where they hold the post, as the organisation names it.' }),
      onBehalfOf: z
        .string()
        .exactOptional()
        .meta({ description: 'The absent person, by their `sub`, in whose post they acted.' }),
      branch: z.string().exactOptional().meta({
        description:
          'Their branch, where it is another one: that to which the complaint has climbed.',
      }),
    }),
    z.object({ kind: z.literal('person'), subject: z.string(), role: z.enum(ROLES) }),
    z.object({
      kind: z.literal('system'),
      part: z.enum([
        'timer',
        'sweep',
        'mail',
        'inbox',
        'federation',
        'paging',
        'dispatch',
        'messages',
      ]),
    }),
  ]),
);
