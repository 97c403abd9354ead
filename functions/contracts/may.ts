import * as z from 'zod';

/** What may be done with a thing: the ids of operations. */
export const May = z.array(z.string()).meta({
  description:
    'What you may do with it now: ids of operations, by your posts, whose work it is, and how far it is. A page shows these and no others. What you say may be refused all the same.',
});
