import { type ProblemDetail, toldIn } from '../contracts/problem.ts';
import type { Instant } from '../domain/time.ts';
import type { DeadLetters, ObjectStore } from '../ports/outside.ts';
import type { makeMailDraft } from './mail-draft.ts';
import type { makeRegister } from './register.ts';

/** A raw mail that has arrived in the mail bucket under `inbound/`. */
export type MailObject = {
  readonly key: string;
  /** When the bucket had it: the clocks start here. */
  readonly receivedAt: Instant;
  readonly correlationId: string;
};

/** A mail that opens no ticket: why, where it lies, and when it came, from which its clocks would count. */
export type SetAside = MailObject & { readonly why: string };

/** SES puts it there once, when it is told to deliver to the bucket; it is nobody's mail. */
const SES_SETUP = '/AMAZON_SES_SETUP_NOTIFICATION';

/**
 * Registers a mail from the bucket. One that cannot be taken in stays in the bucket, and its key and
 * the reason go to the dead-letter queue; what a machine wrote is no complaint and
 * ends here, with a note of why.
 */
export const makeTakeInObject =
  (ports: {
    readonly mails: Pick<ObjectStore, 'get'>;
    readonly draft: ReturnType<typeof makeMailDraft>;
    readonly register: ReturnType<typeof makeRegister>;
    readonly deadLetters: DeadLetters;
    readonly count: () => void;
    /** Told of every mail that is set aside, and why: nothing else tells of it. */
    readonly note: (facts: SetAside) => void;
  }) =>
  async (mail: MailObject): Promise<void> => {
    const { key, receivedAt, correlationId } = mail;
    const refuse = async (reason: string, details: readonly ProblemDetail[]) => {
      await ports.deadLetters.send({ reason, details: toldIn('en', details), key, correlationId });
      ports.count();
    };
    if (key.endsWith(SES_SETUP)) return ports.note({ ...mail, why: 'ses-setup' });
    const bytes = await ports.mails.get(key);
    if (!bytes) return refuse('upload-missing', []);
    const drafted = await ports.draft({ bytes, key }, receivedAt);
    if (drafted.kind === 'unusable') {
      if (drafted.reason === 'not-a-complaint')
        return ports.note({
          ...mail,
          why: drafted.details.map(({ problem }) => problem.en).join(),
        });
      return refuse(drafted.reason, drafted.details);
    }
    const outcome = await ports.register(drafted.draft, {
      by: { kind: 'system', part: 'mail' },
      scope: 'mail',
      correlationId,
    });
    if (outcome.kind === 'conflict') await refuse('idempotency-conflict', []);
  };
