import { makeChange, unchanged } from '../../changing/change.ts';
import { httpAnswer } from '../../changing/change-answer.ts';
import { makeFindKnown, opaqueKey, senderKey } from '../../changing/repeatable.ts';
import { setAsideChange } from '../../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../../contracts/http-answer.ts';
import { Registered } from '../../contracts/registered.ts';
import { type SetAside, ticketed } from '../../domain/set-aside/set-aside.ts';
import type { ObjectStore } from '../../ports/outside.ts';
import type { SetAsideReader } from '../../ports/readers.ts';
import { digestOf } from '../digest.ts';
import type { ComplaintDraft, Sender } from '../draft.ts';
import type { makeDraftAsComplaint } from '../mail-draft.ts';
import { type IntakePorts, makeRegister } from '../register.ts';
import { eventDraft } from './event-draft.ts';

/** What making a ticket of something needs. */
export type RegisterSetAsidePorts = IntakePorts & {
  readonly setAsides: SetAsideReader;
  readonly objects: Pick<ObjectStore, 'get'>;
  readonly draftAsComplaint: ReturnType<typeof makeDraftAsComplaint>;
};

/**
 * Makes a ticket of what was set aside, once: its clocks start when it came, and the answer is that
 * of a registration, however often and under whichever key it is asked for. What is a complaint that
 * has a ticket already, by the channel's own key or by its content, gets that one.
 * @see rule B2
 */
export const makeRegisterSetAside = (ports: RegisterSetAsidePorts) => {
  const { setAsides, fingerprints, ownBranch, keys } = ports;
  const register = makeRegister(ports);
  const change = makeChange(ports);
  const findKnown = makeFindKnown(ports);

  /** Says which ticket it has become, where that was not said along with the ticket's making. */
  const link = (id: string, ticketId: string, { by, correlationId }: Sender) =>
    change({
      load: () => setAsides.load(id),
      decide: (current, now) => {
        const recorded = current && ticketed(current, ticketId, { now, by, correlationId });
        if (!recorded) return unchanged(undefined);
        const changes = [setAsideChange(current, recorded)];
        return { kind: 'changed', changes, answer: undefined };
      },
    });

  return async (id: string, { idempotencyKey, ...sender }: Sender): Promise<HttpAnswer> => {
    const { id: branch } = ownBranch;
    const found = await setAsides.load(id);
    if (!found) return refusal('not-found');
    const own = opaqueKey(['set-aside', branch, id], fingerprints);
    const scope = { use: 'set-aside', branch, subject: sender.scope } as const;
    const given =
      idempotencyKey === undefined ? [] : [senderKey(scope, idempotencyKey, fingerprints)];
    const asked = [own, ...given];

    const before = await keys.find(own);
    const outcome =
      (before && (await findKnown({ keys: asked, contents: [before.content] }, 'unchanged'))) ??
      (await register(await draftOf(found, ports), sender, {
        keys: asked,
        changes: async (ticketId, now) => {
          const current = await setAsides.load(id);
          const recorded = current && ticketed(current, ticketId, { ...sender, now });
          return recorded ? [setAsideChange(current, recorded)] : [];
        },
      }));
    if (outcome.kind === 'replayed') await link(id, Registered.parse(outcome.answer).id, sender);
    return httpAnswer(outcome, 201);
  };
};

const draftOf = async (
  { id, from, receivedAt, object }: SetAside,
  { objects, draftAsComplaint }: RegisterSetAsidePorts,
): Promise<ComplaintDraft> => {
  const { key } = object;
  const stored = await objects.get(key);
  // Somebody may have laid another object there since: its words are not those that were set aside.
  const bytes = stored && digestOf(stored) === id ? stored : new Uint8Array();
  const draft =
    from === 'mail'
      ? await draftAsComplaint({ bytes, key }, receivedAt)
      : eventDraft(bytes, { receivedAt, object });
  return { ...draft, references: { ...draft.references, setAside: id } };
};
