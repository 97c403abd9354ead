import * as z from 'zod';
import { Name } from '../../bilingual-text.ts';
import type { OpenOperation } from '../open-operation.ts';
import { NO_BODY, NONE } from '../operation.ts';

/** What the console must know before anybody has signed in: which branch this is, and where one does. */
export const ConsoleSettings = z
  .strictObject({
    branch: z.strictObject({
      id: z.string(),
      name: Name,
      level: z.enum(['city', 'province']),
      parent: z.string().optional(),
      timeZone: z.string(),
    }),
    signIn: z.strictObject({
      issuer: z.url(),
      clientId: z.string(),
      scopes: z.array(z.string()),
    }),
  })
  .meta({ id: 'ConsoleSettings' });
export type ConsoleSettings = z.infer<typeof ConsoleSettings>;

/** What the page asks first. */
export const readConsoleSettings = {
  id: 'readConsoleSettings',
  room: 'console',
  method: 'GET',
  path: '/console/settings.json',
  params: NONE,
  query: NONE,
  summary: 'Which branch this is, and where its people sign in, for its console',
  description: 'Not found where `branch.json` says nothing of `auth.console`.',
  open: {
    throttle: { rateLimit: 20, burstLimit: 100 },
    admittedBy: 'Everybody is: it says what the sign-in page says too.',
  },
  body: NO_BODY,
  answer: { status: 200, schema: ConsoleSettings },
  refusals: ['not-found'],
} satisfies OpenOperation;
