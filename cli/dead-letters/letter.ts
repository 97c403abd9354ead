import * as z from 'zod';

/** A letter as SQS gives it. */
export type Letter = {
  readonly body: string;
  readonly receipt: string;
  readonly sentAt?: string;
  /** Of what EventBridge could not deliver: the ARN of the queue that it was for, and why. */
  readonly targetArn?: string;
  readonly errorCode?: string;
};

/** What may be shown of a letter: who it is about and why it lies here, never what anybody wrote. */
const Facts = z.object({
  reason: z.string().optional(),
  eventId: z.string().optional(),
  setAside: z.string().optional(),
  key: z.string().optional(),
  to: z.string().optional(),
  'detail-type': z.string().optional(),
  source: z.string().optional(),
  detail: z
    .object({
      meta: z.object({ id: z.string().optional() }).optional(),
      data: z.object({ alertId: z.string().optional() }).optional(),
    })
    .optional(),
});

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** One line of facts about a letter, ids and reasons alone: queues of the inbox hold personal data. */
export const factsOf = ({ body, sentAt, errorCode }: Letter): string => {
  const facts = Facts.safeParse(parsed(body)).data ?? {};
  const { detail, ...own } = facts;
  const told = {
    ...own,
    id: detail?.meta?.id,
    alertId: detail?.data?.alertId,
    error: errorCode,
  };
  const words = Object.entries(told).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return [sentAt ?? '?', ...(words.length > 0 ? words : ['unreadable'])].join('  ');
};

const StatedEntry = z.object({
  aggregate: z.string(),
  id: z.string(),
  sequence: z.int().positive(),
  eventId: z.string(),
});

/** An entry that was not told, by what its letter says. */
export type Untold = z.output<typeof StatedEntry>;

/** Which entry a letter is about; undefined where it names only a place in the stream. */
export const entryOf = ({ body }: Letter): Untold | undefined =>
  StatedEntry.safeParse(parsed(body)).data;
