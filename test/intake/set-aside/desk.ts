import type { Registered } from '../../../functions/contracts/registered.ts';
import type { Actor } from '../../../functions/domain/actor.ts';
import type { Dismissal } from '../../../functions/domain/set-aside/set-aside.ts';
import { makeLetterDraft } from '../../../functions/intake/letter-draft.ts';
import { makeDraftAsComplaint, makeMailDraft } from '../../../functions/intake/mail-draft.ts';
import { makeRegister } from '../../../functions/intake/register.ts';
import { makeDismiss } from '../../../functions/intake/set-aside/dismiss.ts';
import { makeListSetAside } from '../../../functions/intake/set-aside/list.ts';
import { makeRegisterSetAside } from '../../../functions/intake/set-aside/register-set-aside.ts';
import { makeSetAside } from '../../../functions/intake/set-aside/set-aside.ts';
import { makeTakeInEvent } from '../../../functions/intake/take-in-event.ts';
import { makeTakeInMail } from '../../../functions/intake/take-in-mail.ts';
import { aHouse } from '../../fakes/house.ts';
import { aBucket, keptLetters } from '../../fakes/outside.ts';

export const aManager: Actor = { kind: 'person', subject: 'manager-1', role: 'manager' };

type Put = { readonly type?: string; readonly id?: string; readonly time?: string };
type Sent = { readonly key?: string; readonly as?: string };

/** A branch where mails and events come in, and a manager looks at what was set aside. */
export const aManagersDesk = () => {
  const house = aHouse();
  const { lent, store, clock } = house;
  const { desk, letters } = keptLetters();
  const bucket = aBucket();
  const mails = bucket.store;
  const ports = { ...lent, setAsides: store.setAsides, objects: mails };
  const setAside = makeSetAside({ ...ports, count: () => {} });
  const register = makeRegister(lent);

  const takeInEvent = makeTakeInEvent({
    ...lent,
    branch: 'huaian',
    letterDraft: makeLetterDraft({ scans: { head: async () => undefined } }),
    register,
    setAside,
    deadLetters: desk,
    count: () => {},
  });
  const put = async (detail: unknown, { type = 'PhoneCallLogged', ...given }: Put = {}) => {
    const event = {
      id: 'e-1',
      source: 'redress.integrator',
      'detail-type': type,
      detail,
      ...given,
    };
    await takeInEvent(event, { id: 'm-1', at: clock.now(), body: JSON.stringify(event) });
  };

  const takeInMail = makeTakeInMail({
    takeInBounce: async () => undefined,
    ...lent,
    draft: makeMailDraft({ mails, ownDomains: [] }),
    register,
    setAside,
  });
  const hand = (mail: string, key?: string) =>
    takeInMail(Buffer.from(mail), {
      by: { kind: 'person', subject: 'gateway', role: 'integrator' },
      scope: 'gateway',
      correlationId: 'c-1',
      idempotencyKey: key,
    });

  const takeUp = makeRegisterSetAside({
    ...ports,
    draftAsComplaint: makeDraftAsComplaint({ mails, ownDomains: [] }),
  });
  const registerIt = (id: string, { key, as = 'manager-1' }: Sent = {}) =>
    takeUp(id, { by: aManager, scope: as, correlationId: 'c-2', idempotencyKey: key });
  const dismiss = makeDismiss(ports);
  const dismissIt = (id: string, reason: Dismissal) =>
    dismiss(id, reason, { by: aManager, correlationId: 'c-3' });

  /** The one that was set aside last. */
  const last = () => {
    const found = store.all('set-aside').at(-1)?.after;
    if (!found) throw new Error('nothing was set aside');
    return found;
  };
  return {
    ...{ store, clock, bucket, letters, setAside, last, put, hand, registerIt, dismissIt },
    list: makeListSetAside(ports),
  };
};

/** The body of an answer that tells of a ticket. */
export const ticketIn = (answer: unknown): Registered =>
  (answer as { readonly body: Registered }).body;
