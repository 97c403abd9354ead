import * as z from 'zod';
import type { Instant } from '../domain/time.ts';
import { StoredInstant } from './time.ts';

/** What became of a test on one of somebody's ways. */
export const TEST_OUTCOMES = ['taken', 'refused', 'failed', 'shared', 'not-here'] as const;

/** What `POST /on-call/test-page` answers. */
export const TestPageView = z
  .strictObject({
    at: StoredInstant,
    ways: z.array(
      z.strictObject({
        way: z.enum(['email', 'webhook', 'voice', 'text', 'robot']),
        outcome: z.enum(TEST_OUTCOMES).meta({
          description:
            '`taken`: on its way to you. `refused`: it says no, and would again. `failed`: it does not answer, or not well. `shared`: others read along there, so nothing was sent. `not-here`: the branch has no such way.',
        }),
      }),
    ),
  })
  .meta({ id: 'TestPage', description: 'What became of a test on each of your own ways (F3).' });

/** What goes out over somebody's webhook as a test, signed. */
export type TestPageBody = {
  readonly test: true;
  readonly branch: string;
  /** Id of the person, as in the branch's organisation. */
  readonly recipient: string;
  readonly at: Instant;
  readonly text: { readonly zh: string; readonly en: string };
};
