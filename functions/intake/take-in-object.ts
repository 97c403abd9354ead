import { type ProblemDetail, toldIn } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { DeadLetters, ObjectStore } from '../ports/outside.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import type { makeMailDraft } from './mail-draft.ts';
import type { RegisterOutcome } from './register.ts';
import type { SetsAside } from './set-aside/set-aside.ts';
import type { makeTakeInBounce } from './take-in-bounce.ts';

/** A raw mail that has arrived in the mail bucket under `inbound/`. */
export type MailObject = {
  readonly key: string;
  /** When the bucket had it: the clocks start here. */
  readonly receivedAt: Instant;
  readonly correlationId: string;
};

/** SES puts it there once, when it is told to deliver to the bucket; it is nobody's mail. */
const SES_SETUP = '/AMAZON_SES_SETUP_NOTIFICATION';

const BY_MAIL: Actor = { kind: 'system', part: 'mail' };

/**
 * Registers a mail from the bucket. What opens no ticket is set aside: what a machine wrote, and
 * what cannot be taken in, whose key and reason go to the dead-letter queue too.
 */
export const makeTakeInObject = (ports: {
  readonly mails: Pick<ObjectStore, 'get'>;
  readonly draft: ReturnType<typeof makeMailDraft>;
  readonly register: (draft: ComplaintDraft, sender: Sender) => Promise<RegisterOutcome>;
  readonly takeInBounce: ReturnType<typeof makeTakeInBounce>;
  readonly setAside: SetsAside;
  readonly deadLetters: DeadLetters;
  readonly count: () => void;
}) => {
  const setAside = (mail: MailObject, bytes: Uint8Array, reason: string) =>
    ports.setAside({ ...mail, from: 'mail', reason, bytes, by: BY_MAIL });
  const refuse = async (
    mail: MailObject,
    bytes: Uint8Array,
    reason: ProblemReason,
    details: readonly ProblemDetail[] = [],
  ) => {
    const { key, correlationId } = mail;
    const { id } = await setAside(mail, bytes, reason);
    const told = toldIn('en', details);
    await ports.deadLetters.send({ reason, details: told, key, correlationId, setAside: id });
    ports.count();
  };

  return async (mail: MailObject): Promise<void> => {
    const { key, receivedAt, correlationId } = mail;
    const bytes = await ports.mails.get(key);
    if (!bytes) return refuse(mail, NOTHING, 'upload-missing');
    if (key.endsWith(SES_SETUP)) {
      await setAside(mail, bytes, 'ses-setup');
      return;
    }
    const drafted = await ports.draft({ bytes, key }, receivedAt);
    switch (drafted.kind) {
      case 'machine':
        await ports.takeInBounce(drafted, correlationId);
        await setAside(mail, bytes, drafted.why);
        return;
      case 'unusable':
        return refuse(mail, bytes, drafted.reason, drafted.details);
      case 'draft': {
        const sender = { by: BY_MAIL, scope: 'mail', correlationId };
        const outcome = await ports.register(drafted.draft, sender);
        if (outcome.kind === 'conflict') await refuse(mail, bytes, 'idempotency-conflict');
        return;
      }
      default:
        return unreachable(drafted);
    }
  };
};

const NOTHING = new Uint8Array();
