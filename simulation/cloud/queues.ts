import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { WiredFunction, WiredQueue, WiredSource } from '../house/wiring.ts';
import type { Outcome } from './invocations.ts';

type Message = {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  receives: number;
};

const Failures = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly invoke: (fn: WiredFunction, event: unknown) => Promise<Outcome>;
  readonly messageId: () => string;
  /** Sends what was tried too often on to where it is kept. */
  readonly toQueue: (arn: string, body: string) => void;
};

/** A queue of SQS: at least once, in no order; what fails comes again, and in the end is put aside. */
export const makeQueue = (
  wired: WiredQueue,
  reader: { readonly source: WiredSource; readonly fn: WiredFunction } | undefined,
  { agenda, faults, invoke, messageId, toQueue }: Ports,
) => {
  const visible: Message[] = [];
  /** What nobody reads, such as dead letters. */
  const kept: Message[] = [];
  let polling = false;
  let flying = 0;

  const show = (message: Message, after: number): void => {
    flying += 1;
    agenda.plan(agenda.now() + after, () => {
      flying -= 1;
      visible.push(message);
      poll();
    });
  };

  const poll = (): void => {
    if (polling || !reader) return;
    polling = true;
    agenda.plan(agenda.now() + 20, handOut);
  };

  const again = (message: Message): void => {
    const { redrive, visibilitySeconds } = wired;
    if (agenda.now() - message.sentAt > wired.retentionSeconds * 1000) {
      faults.count('expired');
      return;
    }
    if (redrive && message.receives >= redrive.maxReceives) toQueue(redrive.to, message.body);
    else show(message, visibilitySeconds * 1000);
  };

  /** What is not done comes again; of what is, some is handed out once more all the same. */
  const settle = (batch: readonly Message[], failed: ReadonlySet<string>): void => {
    for (const message of batch) {
      if (failed.has(message.id)) again(message);
      else if (faults.strikes('doubled')) show({ ...message }, faults.chance.between(100, 90_000));
    }
  };

  const handOut = async (): Promise<void> => {
    polling = false;
    const batch = reader ? visible.splice(0, reader.source.batchSize) : [];
    if (!reader || batch.length === 0) return;
    if (visible.length > 0) poll();
    for (const message of batch) message.receives += 1;
    flying += batch.length;
    const outcome = await invoke(reader.fn, { Records: batch.map(recordOf) });
    flying -= batch.length;
    settle(batch, failedIn(outcome, batch));
  };

  return {
    wired,
    send: (body: string): void => {
      const message = { id: messageId(), body, sentAt: agenda.now(), receives: 0 };
      if (!reader) kept.push(message);
      else
        show(
          message,
          faults.strikes('delayed')
            ? faults.chance.between(10_000, 600_000)
            : faults.chance.between(10, 250),
        );
    },
    /** What lies there and is read by nobody. */
    kept: (): readonly string[] => kept.map(({ body }) => body),
    waiting: () => visible.length + flying,
  };
};

export type Queue = ReturnType<typeof makeQueue>;

const recordOf = ({ id, body, sentAt, receives }: Message) => ({
  messageId: id,
  body,
  attributes: { SentTimestamp: String(sentAt), ApproximateReceiveCount: String(receives) },
});

const failedIn = (outcome: Outcome, batch: readonly Message[]): ReadonlySet<string> => {
  const read = outcome.kind === 'returned' ? Failures.safeParse(outcome.value) : undefined;
  return new Set(
    read?.success
      ? read.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
      : batch.map(({ id }) => id),
  );
};
