import type { MessageKind, MessageWay } from './wording.ts';

/** What may stand in braces in a text to a customer, and what it becomes. */
export const PLACEHOLDERS = [
  /** The ticket's number. */
  'number',
  /** Who signs. */
  'sender',
  /** Where the customer asks. */
  'contact',
  /** The next door. */
  'regulator',
  /** The customer's name. */
  'name',
  /** When we received it. */
  'received',
  /** The day of writing. */
  'today',
  /** By when the customer hears again. */
  'by',
  /** By when the law has us answer (D9). */
  'lawBy',
  /** The progress link. */
  'progress',
  /** What a person wrote to the customer. */
  'words',
  /** The rules or public promises that an answer or a refusal rests on (E10). */
  'basis',
  /** The ground of a refusal (B5). */
  'ground',
  /** Until when the regulator takes an appeal (B6). */
  'appealBy',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a text may hold, and what it must. */
export type Holds = { readonly may: readonly Placeholder[]; readonly must: readonly Placeholder[] };

const ANYWHERE = ['number', 'sender', 'contact', 'regulator', 'name', 'received', 'today'] as const;

const OF_KIND: { readonly [kind in MessageKind]: Holds } = {
  receipt: { may: ['by', 'lawBy', 'progress'], must: ['number', 'by'] },
  'solution-answer': { may: ['words', 'by', 'progress'], must: ['number', 'words', 'by'] },
  answer: { may: ['words', 'basis', 'appealBy'], must: ['number', 'words', 'basis'] },
  refusal: {
    may: ['words', 'ground', 'basis', 'appealBy'],
    must: ['number', 'ground', 'words', 'basis', 'regulator'],
  },
};

/** Of a text message: nothing personal and nothing that somebody wrote, as it passes through others' hands. */
const OF_TEXT_MESSAGE: { readonly [kind in MessageKind]: Holds } = {
  receipt: { may: ['by'], must: ['number', 'by'] },
  'solution-answer': { may: ['by'], must: ['number', 'by'] },
  answer: { may: [], must: ['number'] },
  refusal: { may: [], must: ['number', 'regulator'] },
};

const IMPERSONAL = ['number', 'sender', 'contact', 'regulator'] as const;

/** What the text of a kind may and must hold, by its way. */
export const textHolds = (kind: MessageKind, way: MessageWay): Holds => {
  const { may, must } = way === 'sms' ? OF_TEXT_MESSAGE[kind] : OF_KIND[kind];
  return { may: [...(way === 'sms' ? IMPERSONAL : ANYWHERE), ...may], must };
};

/** What a subject may and must hold: nothing personal, and of a mail the number, by which a reply is known. */
export const subjectHolds = (way: Exclude<MessageWay, 'sms'>): Holds => ({
  may: ['number', 'sender'],
  must: way === 'mail' ? ['number'] : [],
});
