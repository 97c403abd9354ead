import type * as z from 'zod';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import { Letter, PhoneCall, WalkIn } from '../../functions/contracts/intake.ts';
import { CloseNotice, PublishNotice, UpdateNotice } from '../../functions/contracts/notices.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import { noticePace } from '../../functions/domain/notice/silence-limits.ts';
import { unreachable } from '../../functions/domain/unreachable.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { makeDraftAsComplaint, makeMailDraft } from '../../functions/intake/mail-draft.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeRegisterSetAside } from '../../functions/intake/set-aside/register-set-aside.ts';
import { makeSetAside } from '../../functions/intake/set-aside/set-aside.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { makeTakeInMail } from '../../functions/intake/take-in-mail.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import { makeChangeNotice } from '../../functions/notices/change-notice.ts';
import { parsed } from '../../functions/runtime/parsed.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { anOrganisation, aPerson, posted } from '../builders/organisation.ts';
import { anyUnit } from '../fakes/house.ts';
import { givenIn } from '../handling/desk.ts';
import { fixture } from '../intake/mail/mails.ts';
import { givenToOrder, inPostsOf } from '../work-orders/unit.ts';
import type { Branch } from './branch.ts';

/** What is asked of a branch: a complaint, a command on a ticket, a work order, what was set aside or a notice. */
export type Asked =
  | { readonly kind: 'phone' | 'walk-in' | 'letter' | 'publish'; readonly body: object }
  | { readonly kind: 'email'; readonly fixture: Parameters<typeof fixture>[0] }
  | {
      readonly kind: 'command';
      readonly ticketId: string;
      readonly verb: string;
      readonly body: object;
    }
  | { readonly kind: 'register-set-aside'; readonly id: string }
  | { readonly kind: 'dispatch'; readonly ticketId: string; readonly body: object }
  | {
      readonly kind: 'order';
      readonly orderId: string;
      readonly verb: string;
      readonly body: object;
    }
  | { readonly kind: 'update' | 'close'; readonly noticeId: string; readonly body: object };

/** A request: what is asked, by whom, under which key of theirs. */
export type Request = { readonly asked: Asked; readonly by: Actor; readonly key: string };

const CORRELATION = 'golden';

/** Whoever is named for an order handles in the unit that it goes to. */
const chen = aPerson('chen', { posts: [posted('handler', 'qingjiangpu')] });
const whoIsNamed = { whole: async () => ({ revision: 0, organisation: anOrganisation(chen) }) };

/** A bucket that keeps nothing: what was set aside can be read no more. */
const mails = { put: async () => undefined, get: async () => undefined };

/** Whatever is named has been uploaded. */
const uploads = { head: async () => ({ bytes: 1000, contentType: 'application/pdf' }) };

/** Sets something aside in a branch. */
export const makeSetAsideOf = ({ ports }: Branch) =>
  makeSetAside({ ...ports, objects: mails, count: () => undefined });

/** Sends a request, as it came, to the branch. */
export const send = async (branch: Branch, { asked, by, key }: Request): Promise<HttpAnswer> => {
  const { ports } = branch;
  const scope = by.kind === 'person' ? by.subject : by.part;
  const sender = { by, scope, idempotencyKey: key, correlationId: CORRELATION };
  const lent = { ...ports, register: makeRegister(ports) };
  const notices = makeChangeNotice({ ...ports, pace: noticePace(ports.clockContext) });
  switch (asked.kind) {
    case 'phone':
      return makeTakeIn({ ...lent, draft: phoneDraft })(PhoneCall.parse(asked.body), sender);
    case 'walk-in':
      return makeTakeIn({ ...lent, draft: walkInDraft })(WalkIn.parse(asked.body), sender);
    case 'letter': {
      const draft = makeLetterDraft({ scans: uploads });
      return makeTakeIn<z.output<typeof Letter>>({ ...lent, draft })(
        Letter.parse(asked.body),
        sender,
      );
    }
    case 'email': {
      const draft = makeMailDraft({ mails, ownDomains: [] });
      const takeIn = makeTakeInMail({
        ...lent,
        takeInBounce: async () => undefined,
        draft,
        setAside: makeSetAsideOf(branch),
      });
      return takeIn(fixture(asked.fixture), sender);
    }
    case 'register-set-aside': {
      const draftAsComplaint = makeDraftAsComplaint({ mails, ownDomains: [] });
      return makeRegisterSetAside({ ...ports, objects: mails, draftAsComplaint })(asked.id, sender);
    }
    case 'command': {
      const given = givenIn(asked.verb, asked.body);
      const order = { ticketId: asked.ticketId, ...given, ...sender };
      return makeCarryOut({ ...ports, uploads })(order);
    }
    case 'dispatch': {
      const given = parsed(dispatchComplaint.body.schema, asked.body);
      return makeDispatch({ ...ports, unitById: anyUnit(ports), organisation: whoIsNamed })({
        ticketId: asked.ticketId,
        ...given,
        ...sender,
      });
    }
    case 'order': {
      const given = givenToOrder(asked.verb, asked.body);
      return makeCarryOutOrder({ ...ports, unitById: anyUnit(ports) })({
        orderId: asked.orderId,
        inPosts: inPostsOf(by),
        ...given,
        ...sender,
      });
    }
    case 'publish':
      return notices({ kind: 'publish', draft: PublishNotice.parse(asked.body) }, sender);
    case 'update': {
      const { noticeId } = asked;
      return notices({ kind: 'update', noticeId, update: UpdateNotice.parse(asked.body) }, sender);
    }
    case 'close': {
      const { noticeId } = asked;
      return notices({ kind: 'close', noticeId, closing: CloseNotice.parse(asked.body) }, sender);
    }
    default:
      return unreachable(asked);
  }
};
