import type { RefusalGround } from '../domain/acceptance/propose-refusal.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import type { Instant } from '../domain/time.ts';
import { filled, type Values } from '../domain/wording/fill.ts';
import { GROUND_SENTENCES } from '../domain/wording/ground-words.ts';
import { textMessage } from '../domain/wording/judge-wording.ts';
import { dayWords, longWords, shortWords } from '../domain/wording/local-words.ts';
import type { Language, MessageKind, MessageWay, Wording } from '../domain/wording/wording.ts';

/** What a message tells of. What is not known, its sentence goes without saying. */
export type MessageFacts = {
  /** The ticket's number. */
  readonly number: string;
  /** The customer's name; in no subject and no text message. */
  readonly name?: string | undefined;
  readonly receivedAt: Instant;
  readonly writtenAt: Instant;
  /** By when the customer hears from us: the limit that counts, or the date that was promised (B8). */
  readonly by?: Instant | undefined;
  /** By when the law has us answer (D9). */
  readonly lawBy?: Instant | undefined;
  /** Until when the regulator takes an appeal (B6). */
  readonly appealBy?: Instant | undefined;
  /** The progress link. */
  readonly progress?: string | undefined;
  /** What a person wrote to the customer: the solution, the answer, the reason of a refusal. */
  readonly words?: string | undefined;
  /** The rules or public promises that it rests on (E10). */
  readonly basis?: string | undefined;
  /** The ground of a refusal (B5). */
  readonly ground?: RefusalGround | undefined;
};

/** What is sent. A text message has no subject. */
export type Composed = { readonly subject: string; readonly text: string };

/** The words of one message, in the branch's name and time. */
export const composed = (
  kind: MessageKind,
  way: MessageWay,
  language: Language,
  facts: MessageFacts,
  { wording, timeZone }: { readonly wording: Wording; readonly timeZone: TimeZone },
): Composed => {
  const values = valuesOf(way, language, facts, { wording, timeZone });
  const texts = wording.texts[kind];
  if (way === 'sms')
    return { subject: '', text: textMessage(filled(texts.sms[language], values), language) };
  const { subject, text } = texts[way][language];
  return {
    subject: oneLine(filled([subject], values).join('')),
    text: filled(text, values).join('\n\n'),
  };
};

const valuesOf = (
  way: MessageWay,
  language: Language,
  facts: MessageFacts,
  { wording, timeZone }: { readonly wording: Wording; readonly timeZone: TimeZone },
): Values => {
  const instantWords = way === 'sms' ? shortWords : longWords;
  const instant = (at: Instant | undefined) => at && instantWords(at, timeZone, language);
  return {
    number: facts.number,
    sender: wording.sender[language],
    contact: wording.contact[language],
    regulator: wording.regulator[language],
    name: facts.name,
    received: instant(facts.receivedAt),
    today: dayWords(facts.writtenAt, timeZone, language),
    by: instant(facts.by),
    lawBy: instant(facts.lawBy),
    progress: facts.progress,
    words: facts.words,
    basis: facts.basis,
    ground: facts.ground && GROUND_SENTENCES[facts.ground][language],
    appealBy: instant(facts.appealBy),
  };
};

// A line end in a subject would begin another header.
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
