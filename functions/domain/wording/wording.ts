import type { Bilingual } from '../bilingual.ts';

/** What a customer is told: that we have it, what will be done by when, the answer, the refusal. @see rules B2, B5, B8, E5 */
export const MESSAGE_KINDS = ['receipt', 'solution-answer', 'answer', 'refusal'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How words get to a customer; a letter is printed, a call is made by a person. */
export const MESSAGE_WAYS = ['mail', 'sms', 'letter', 'call'] as const;
export type MessageWay = (typeof MESSAGE_WAYS)[number];

/** The languages in which customers are written to. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly (keyof Bilingual)[];
export type Language = (typeof LANGUAGES)[number];

/** A mail, letter or call script: its heading, and paragraphs in which `{…}` stands for a fact. */
export type Template = { readonly subject: string; readonly text: readonly string[] };

/** The sentences of a text message, run together. */
export type TextMessage = readonly string[];

type InBoth<T> = { readonly [language in Language]: T };

/** What is said of one kind, by each way. */
export type KindTexts = {
  readonly mail: InBoth<Template>;
  readonly sms: InBoth<TextMessage>;
  readonly letter: InBoth<Template>;
  readonly call: InBoth<Template>;
};

/** In whose name a branch writes, and everything that it writes to customers. */
export type Wording = {
  /** Who signs. */
  readonly sender: Bilingual;
  /** Where a customer asks, with what stands before a number: `客服热线10086`. */
  readonly contact: Bilingual;
  /** The next door: to whom a customer appeals (B5, D9). */
  readonly regulator: Bilingual;
  readonly texts: { readonly [kind in MessageKind]: KindTexts };
};

type SomeOf<T> = { readonly [key in keyof T]?: T[key] | undefined };

/** What a branch says otherwise, down to one language of one text. */
export type WordingChanges = {
  readonly sender?: Bilingual | undefined;
  readonly contact?: Bilingual | undefined;
  readonly regulator?: Bilingual | undefined;
  readonly texts?:
    | {
        readonly [kind in MessageKind]?:
          | { readonly [way in MessageWay]?: SomeOf<KindTexts[way]> | undefined }
          | undefined;
      }
    | undefined;
};
