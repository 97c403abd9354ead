import { type ChangePorts, makeChange, unchanged } from '../../changing/change.ts';
import { httpAnswer } from '../../changing/change-answer.ts';
import { setAsideChange } from '../../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../../contracts/http-answer.ts';
import { asIs } from '../../contracts/problem-sentences.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Dismissal, dismiss } from '../../domain/set-aside/set-aside.ts';
import type { SetAsideReader } from '../../ports/readers.ts';

/**
 * Records that no ticket is made of what was set aside: why, who says so, and when. Done twice, it
 * is done once, with the first reason.
 */
export const makeDismiss = ({
  setAsides,
  ...ports
}: ChangePorts & { readonly setAsides: SetAsideReader }) => {
  const change = makeChange(ports);
  return async (
    id: string,
    reason: Dismissal,
    given: { readonly by: Actor; readonly correlationId: string },
  ): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: () => setAsides.load(id),
        decide: (current, now) => {
          if (!current) return unchanged<HttpAnswer>(refusal('not-found'));
          const { ticketed } = current;
          if (ticketed) {
            const problem = asIs(ticketed.ticketId);
            return unchanged<HttpAnswer>(
              refusal('already-ticketed', { field: 'ticketId', problem }),
            );
          }
          const recorded = dismiss(current, reason, { ...given, now });
          if (!recorded) return unchanged<HttpAnswer>({ status: 200, body: current });
          const changes = [setAsideChange(current, recorded)];
          return { kind: 'changed', changes, answer: recorded.setAside };
        },
      }),
    );
};
