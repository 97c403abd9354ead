import { httpAnswer } from '../changing/change-answer.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { ProblemDetail } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { WallClock } from '../ports/outside.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import type { makeMailDraft } from './mail-draft.ts';
import type { RegisterOutcome } from './register.ts';
import type { SetsAside } from './set-aside/set-aside.ts';
import type { makeTakeInBounce } from './take-in-bounce.ts';

/**
 * Registers a mail that is handed in over HTTP, or sets it aside and says why: whoever hands in a
 * mail cannot mend it, and may well not read the answer.
 */
export const makeTakeInMail =
  (ports: {
    readonly draft: ReturnType<typeof makeMailDraft>;
    readonly register: (draft: ComplaintDraft, sender: Sender) => Promise<RegisterOutcome>;
    readonly takeInBounce: ReturnType<typeof makeTakeInBounce>;
    readonly setAside: SetsAside;
    readonly clock: WallClock;
  }) =>
  async (bytes: Uint8Array, sender: Sender): Promise<HttpAnswer> => {
    const receivedAt = ports.clock.now();
    const refuse = async (
      problem: ProblemReason,
      reason: string,
      details: readonly ProblemDetail[],
    ): Promise<HttpAnswer> => {
      const { by, correlationId } = sender;
      const arrival = { from: 'mail', reason, bytes, receivedAt, by, correlationId } as const;
      const { id } = await ports.setAside(arrival);
      return refusal(problem, ...details, { field: 'setAside', problem: asIs(id) });
    };
    const drafted = await ports.draft({ bytes }, receivedAt);
    switch (drafted.kind) {
      case 'draft':
        return httpAnswer(await ports.register(drafted.draft, sender), 201);
      case 'machine':
        await ports.takeInBounce(drafted, sender.correlationId);
        return refuse('not-a-complaint', drafted.why, [
          { field: 'body', problem: asIs(drafted.why) },
        ]);
      case 'unusable':
        return refuse(drafted.reason, drafted.reason, drafted.details);
      default:
        return unreachable(drafted);
    }
  };
