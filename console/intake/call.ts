import type { Draft } from '../forms/drafts.ts';
import type { components } from '../generated/api.ts';
import { enteredIn, joined } from './declared-fields.ts';
import type { Way } from './way.ts';

type PhoneCall = components['schemas']['RegisterPhoneCallRequest'];
type Matter = PhoneCall['matter'];
type Solved = NonNullable<PhoneCall['solvedOnTheSpot']>;

/** What a taker has typed of a call, a visit, a letter…, field by field; empty where nothing was. */
export type Call = {
  readonly way: Way;
  /** Ours: the same record sent twice is one ticket. */
  readonly callId: string;
  /** When it began to be taken in. */
  readonly startedAt: string;
  readonly number: string;
  readonly phone: string;
  readonly name: string;
  readonly tier: NonNullable<PhoneCall['customer']['tier']>;
  readonly recordKind: NonNullable<Matter['recordKind']>;
  readonly category: Matter['category'] | '';
  readonly urgency: NonNullable<Matter['urgency']> | '';
  readonly place: NonNullable<PhoneCall['customer']['place']> | '';
  /** As it was found by name. */
  readonly area: { readonly code: string; readonly name: string } | undefined;
  readonly street: string;
  readonly title: string;
  readonly facts: string;
  readonly demand: string;
  readonly isImportant: boolean;
  readonly isSolved: boolean;
  readonly found: string;
  readonly done: string;
  readonly told: string;
  /** The code of one of the branch's catalogue (E10). */
  readonly basis: string;
  /** What stands in fields that the way declares, by their names. */
  readonly declared: Draft;
};

/** A record that has just come in. @param startedAt ISO 8601 */
export const newCall = (id: string, startedAt: string, way: Way = 'registerPhoneCall'): Call => ({
  way,
  callId: `desk-${id}`,
  startedAt,
  number: '',
  phone: '',
  name: '',
  tier: 'ordinary',
  recordKind: 'complaint',
  category: '',
  urgency: '',
  place: '',
  area: undefined,
  street: '',
  title: '',
  facts: '',
  demand: '',
  isImportant: false,
  isSolved: false,
  found: '',
  done: '',
  told: '',
  basis: '',
  declared: {},
});

/** Whether somebody may be there to whom it is explained, so that it can be solved on the spot (B7). */
export const mayBeSolved = ({ way }: Pick<Call, 'way'>): boolean =>
  way === 'registerPhoneCall' || way === 'registerWalkIn';

/** A title that nobody typed is the beginning of what was said, so many characters of it. */
const TITLE_LENGTH = 40;

const titleOf = ({ title, facts }: Call): string =>
  title.trim() ||
  [...(facts.trim().split(/[\n。！？!?]/)[0] ?? '')].slice(0, TITLE_LENGTH).join('');

/** Whether a fault's place decides its limit (D11), and a network complaint's urgency (D2). */
export const asksPlace = ({ recordKind }: Pick<Call, 'recordKind'>): boolean =>
  recordKind === 'fault-report';
export const asksUrgency = ({ category }: Pick<Call, 'category'>): boolean =>
  category === 'network' || category === 'interconnection';

/** Who took it in, and where. */
export type TakenBy = { readonly agent: string; readonly unit: string | undefined };

/** What stands in a way's own fields before anything was entered: now, here, and a number of ours. */
export const startOf = ({ callId, startedAt }: Call, { unit }: TakenBy): Draft => ({
  slip: callId,
  receivedAt: startedAt,
  submittedAt: startedAt,
  ...(unit !== undefined && { hall: unit }),
});

/** When it was received, as far as was entered. */
export const receivedAt = ({ way, startedAt, declared }: Call): string => {
  const entered = way === 'registerWebsiteForm' ? declared.submittedAt : declared.receivedAt;
  return way !== 'registerPhoneCall' && typeof entered === 'string' ? entered : startedAt;
};

const solvedOf = ({ found, done, told, basis }: Call): Solved => ({
  found,
  done,
  told,
  basis: [basis],
});

/** What of it must still be filled in before it can be sent, in the order of the fields. */
export const missingIn = (call: Call): readonly (keyof Call)[] =>
  (
    [
      call.way === 'registerPhoneCall' && call.number.trim() === '' && 'number',
      call.category === '' && 'category',
      call.facts.trim() === '' && 'facts',
      ...(call.isSolved && mayBeSolved(call)
        ? (['found', 'done', 'told', 'basis'] as const).map(
            (field) => call[field].trim() === '' && field,
          )
        : []),
    ] as const
  ).filter((field) => field !== false);

/** The record as the API takes it, by the way it came in; absent where no category was chosen. */
export const asSent = (call: Call, by: TakenBy): Draft | undefined => {
  const { way, callId, startedAt, category, urgency, area } = call;
  if (category === '') return undefined;
  const [number, phone, name, street, demand] = [
    call.number,
    call.phone,
    call.name,
    call.street,
    call.demand,
  ].map((text) => text.trim());
  // Who names no other number is called back at the one that is complained about.
  const reached = phone || number;
  const written: Draft = {
    ...(way === 'registerPhoneCall' ? { callId, agent: by.agent, startedAt } : { clerk: by.agent }),
    ...(by.unit !== undefined && { unit: by.unit }),
    customer: {
      ...(number && { number }),
      ...(reached && { phone: reached }),
      ...(name && { name }),
      tier: call.tier,
      ...(asksPlace(call) && call.place !== '' && { place: call.place }),
    },
    matter: {
      recordKind: call.recordKind,
      category,
      ...(asksUrgency(call) && urgency !== '' && { urgency }),
      title: titleOf(call),
      facts: call.facts.trim(),
      ...(demand && { demand }),
      ...(area && { area: area.code }),
      ...(street && { street }),
      important: call.isImportant,
    },
    ...(call.isSolved && mayBeSolved(call) && { solvedOnTheSpot: solvedOf(call) }),
  };
  return joined(written, enteredIn(way, { ...startOf(call, by), ...call.declared }));
};
