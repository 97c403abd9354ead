import { httpAnswer } from '../changing/change-answer.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import type { Instant } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { DraftOutcome, Sender } from './draft.ts';
import type { DayContext } from './given-times.ts';
import { withKnownBases } from './judge-bases.ts';
import type { makeRegister } from './register.ts';

type Register = ReturnType<typeof makeRegister>;

/**
 * Drafts a channel's message and puts it on record, or says what is wrong with it: 201 for a new
 * ticket, the same body with 200 for a replay, 409 for another content.
 */
export const makeTakeIn =
  <Message>({
    draft,
    register,
    clock,
    clockContext,
    bases,
  }: {
    readonly draft: (
      message: Message,
      now: Instant,
      context: DayContext,
    ) => DraftOutcome | Promise<DraftOutcome>;
    readonly register: Register;
    readonly clock: WallClock;
    readonly clockContext: DayContext;
    readonly bases: Catalogue;
  }) =>
  async (message: Message, sender: Sender): Promise<HttpAnswer> => {
    const drafted = withKnownBases(await draft(message, clock.now(), clockContext), bases);
    return drafted.kind === 'unusable'
      ? refusal(drafted.reason, ...drafted.details)
      : httpAnswer(await register(drafted.draft, sender), 201);
  };
