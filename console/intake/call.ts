import type { components } from '../generated/api.ts';

/** A call as it is sent. */
export type PhoneCall = components['schemas']['RegisterPhoneCallRequest'];
type Matter = PhoneCall['matter'];
type Solved = NonNullable<PhoneCall['solvedOnTheSpot']>;

/** What a taker has typed of a call, field by field; empty where nothing was. */
export type Call = {
  /** Ours: the same call sent twice is one ticket. */
  readonly callId: string;
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
};

/** A call that has just come in. @param startedAt ISO 8601 */
export const newCall = (id: string, startedAt: string): Call => ({
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
});

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
      call.number.trim() === '' && 'number',
      call.category === '' && 'category',
      call.facts.trim() === '' && 'facts',
      ...(call.isSolved
        ? (['found', 'done', 'told', 'basis'] as const).map(
            (field) => call[field].trim() === '' && field,
          )
        : []),
    ] as const
  ).filter((field) => field !== false);

/**
 * The call as the API takes it.
 * @param agent whoever took it; `unit` is where they do
 */
export const asSent = (
  call: Call,
  { agent, unit }: { readonly agent: string; readonly unit: string | undefined },
): PhoneCall | undefined => {
  const { callId, startedAt, category, urgency, area } = call;
  if (category === '') return undefined;
  const [number, phone, name, street, demand] = [
    call.number,
    call.phone,
    call.name,
    call.street,
    call.demand,
  ].map((text) => text.trim());
  return {
    callId,
    agent,
    startedAt,
    ...(unit !== undefined && { unit }),
    customer: {
      ...(number && { number }),
      // Who names no other number is called back at the one that is complained about.
      phone: phone || number || '',
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
      riskTopics: [],
    },
    // Whoever calls is taken for the customer until somebody says otherwise (B4).
    standing: {
      relation: 'self',
      authorityShown: false,
      alreadyDecided: false,
      withoutEvidence: false,
    },
    ...(call.isSolved && { solvedOnTheSpot: solvedOf(call) }),
  };
};
