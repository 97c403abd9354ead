import * as z from 'zod';
import { AreaCode } from '../../contracts/area.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { givenReferral } from '../../contracts/referral.ts';
import { Code } from '../../contracts/text.ts';
import { CATEGORIES, PLACES, RECORD_KINDS, TIERS, URGENCIES } from '../../domain/classification.ts';
import { normaliseEmail, normaliseNumber } from '../../domain/contact/normalise.ts';
import type { SetAside } from '../../domain/set-aside/set-aside.ts';
import type { GivenReferral } from '../../domain/ticket/commands/refer.ts';
import type { Channel } from '../../domain/ticket/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComplaintDraft } from '../draft.ts';
import { InboxEvent } from '../judge-inbox-event.ts';
import { cleanText } from '../mail/clean-text.ts';
import { defined } from '../mail/defined.ts';

/** Stands for the words of an event that have no form in which they can be read. */
export const UNREAD_EVENT = '（内容无法读取，见附件 / unreadable, see attachment）';

// The longest of each, as in an event that is well formed.
const TITLE = 200;
const FACTS = 20_000;
const DEMAND = 2000;
const NAME = 100;
const ADDRESS = 300;

/** Of what is not as it should be, nothing. */
const ifAny = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const text = ifAny(z.string());

const Referral = z.strictObject(givenReferral);

/** All that may be found in an event, each part by itself: one that is wrong spoils no other. */
const Found = z
  .object({
    matter: z
      .object({
        title: text,
        facts: text,
        demand: text,
        category: ifAny(z.enum(CATEGORIES)),
        recordKind: ifAny(z.enum(RECORD_KINDS)),
        urgency: ifAny(z.enum(URGENCIES)),
        area: ifAny(AreaCode),
      })
      .catch({}),
    customer: z
      .object({
        name: text,
        phone: text,
        number: text,
        email: text,
        address: text,
        tier: ifAny(z.enum(TIERS)),
        place: ifAny(z.enum(PLACES)),
        homeUnit: ifAny(Code),
      })
      .catch({}),
    unit: ifAny(Code),
    callId: ifAny(Code),
    agent: ifAny(Code),
    hall: ifAny(Code),
    slip: ifAny(Code),
    clerk: ifAny(Code),
    barcode: ifAny(Code),
    submissionId: ifAny(Code),
    form: ifAny(Code),
    from: ifAny(Referral),
  })
  .catch({ matter: {}, customer: {} });

const CHANNELS: Readonly<Record<string, Channel>> = {
  PhoneCallLogged: 'phone',
  WalkInRegistered: 'walk-in',
  LetterReceived: 'letter',
  WebsiteFormSubmitted: 'website',
  ReferralReceived: 'transferred',
};

/**
 * The draft of an event that was refused, of which a person has said that it is a complaint. What
 * can be read of it is taken, the rest stands in the event itself, which is evidence. One of a type
 * that nobody knows counts as a call. The clocks start when it came, not when it says that something
 * was: it was not believed, and a person corrects what is known better.
 * @see rule B2
 */
export const eventDraft = (
  bytes: Uint8Array,
  { receivedAt, object }: Pick<SetAside, 'receivedAt' | 'object'>,
): ComplaintDraft => {
  const body = Buffer.from(bytes).toString();
  const { type, detail } = read(body);
  const { matter, customer, unit, from, ...references } = Found.parse(dataIn(detail));
  const channel = CHANNELS[type] ?? 'phone';
  const person = personOf(customer);
  const { urgency, area } = matter;
  const { place, homeUnit } = customer;
  return {
    facts: {
      channel,
      recordKind: matter.recordKind ?? 'complaint',
      category: matter.category ?? 'other',
      tier: customer.tier ?? 'ordinary',
      riskTopics: [],
      specialCare: false,
      receivedAt,
      ...defined({ urgency, place, homeUnit, area, unit }),
    },
    acceptance: {
      relation: 'self',
      authorityShown: false,
      alreadyDecided: false,
      withoutEvidence: false,
    },
    important: false,
    ...(channel === 'transferred' &&
      from && { handedOn: { referral: referralOf(from, receivedAt), joins: false } }),
    person,
    words: wordsOf(matter),
    references: defined(references),
    evidence: [object],
    // The channel's own key is not claimed: the event may yet be sent as it should be.
    key: { onOtherContent: 'register' },
    content: { type, said: detail ?? body },
  };
};

/** A date that the body has set before we had its document is none that anybody could keep. */
const referralOf = (
  { until, ...from }: z.output<typeof Referral>,
  receivedAt: Instant,
): GivenReferral => ({
  ...from,
  receivedAt,
  ...(until !== undefined && until > receivedAt && { until }),
});

const read = (body: string): { readonly type: string; readonly detail: unknown } => {
  try {
    const { 'detail-type': type, detail } = InboxEvent.parse(parseJson(body));
    return { type, detail };
  } catch {
    return { type: '', detail: undefined };
  }
};

/** Where the complaint stands: in `data`, unless whoever sent it left the envelope out. */
const dataIn = (detail: unknown): unknown =>
  z.looseObject({ data: z.looseObject({}) }).safeParse(detail).data?.data ?? detail;

const wordsOf = ({
  title,
  facts,
  demand,
}: z.output<typeof Found>['matter']): ComplaintDraft['words'] => {
  const said = fitting(facts, FACTS);
  const firstLine = said?.split('\n', 1)[0];
  return {
    title: fitting(title, TITLE) ?? fitting(firstLine, TITLE) ?? UNREAD_EVENT,
    facts: said ?? UNREAD_EVENT,
    ...defined({ demand: fitting(demand, DEMAND) }),
  };
};

const personOf = ({ name, address, phone, number, email }: z.output<typeof Found>['customer']) =>
  defined({
    name: fitting(name, NAME),
    address: fitting(address, ADDRESS),
    phone: phone === undefined ? undefined : valueIn(normaliseNumber(phone)),
    number: number === undefined ? undefined : valueIn(normaliseNumber(number)),
    email: email === undefined ? undefined : valueIn(normaliseEmail(email)),
  });

const valueIn = (
  reading: ReturnType<typeof normaliseNumber> | ReturnType<typeof normaliseEmail>,
) => (reading.kind === 'refused' ? undefined : reading.value);

/** Words fit to store, as far as there is room for them; undefined where there are none. */
const fitting = (said: string | undefined, longest: number): string | undefined =>
  cleanText((said ?? '').slice(0, longest)).trim() || undefined;
