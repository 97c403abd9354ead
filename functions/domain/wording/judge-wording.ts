import { bracedIn, filled, type Values } from './fill.ts';
import { type Holds, subjectHolds, textHolds } from './placeholders.ts';
import { textMessageLength } from './text-message-length.ts';
import {
  LANGUAGES,
  type Language,
  MESSAGE_KINDS,
  type MessageKind,
  type Wording,
} from './wording.ts';

/** What is wrong with a text, and where: the path in a branch's wording. */
export type Misworded = { readonly path: readonly string[]; readonly problem: string };

/** What a branch's texts must not be: short of a placeholder, or of one that is not known there, or too long. */
export const judgeWording = (wording: Wording): Misworded[] =>
  MESSAGE_KINDS.flatMap((kind) =>
    LANGUAGES.flatMap((language) => [
      ...(['mail', 'letter', 'call'] as const).flatMap((way) => {
        const { subject, text } = wording.texts[kind][way][language];
        const path = ['texts', kind, way, language];
        return [
          ...misheld([subject], subjectHolds(way), [...path, 'subject']),
          ...misheld(text, textHolds(kind, way), [...path, 'text']),
        ];
      }),
      ...judgeTextMessage(kind, language, wording),
    ]),
  );

const judgeTextMessage = (kind: MessageKind, language: Language, wording: Wording): Misworded[] => {
  const path = ['texts', kind, 'sms', language];
  const parts = wording.texts[kind].sms[language];
  const { is, most } = textMessageLength(
    textMessage(filled(parts, longest(wording, language)), language),
  );
  return [
    ...misheld(parts, textHolds(kind, 'sms'), path),
    ...(is > most
      ? [{ path, problem: `${is} characters with its values in it, allowed: ${most}` }]
      : []),
  ];
};

/** A text message of its sentences. */
export const textMessage = (sentences: readonly string[], language: Language): string =>
  sentences.join(language === 'zh' ? '' : ' ');

/** The longest values that a text message can come to hold. */
const longest = ({ sender, contact, regulator }: Wording, language: Language): Values => ({
  number: '00000000000',
  by: language === 'zh' ? '12月30日18:00' : '18:00 on 30 Dec',
  sender: sender[language],
  contact: contact[language],
  regulator: regulator[language],
});

const misheld = (
  parts: readonly string[],
  { may, must }: Holds,
  path: readonly string[],
): Misworded[] => {
  const text = parts.join('\n');
  const named = bracedIn(text);
  const allowed: readonly string[] = may.concat(must.filter((name) => !may.includes(name)));
  const strangers = named.filter((name) => !allowed.includes(name));
  const missing = must.filter((name) => !named.includes(name));
  const problems = [
    ...strangers.map((name) => `unknown {${name}}; allowed: ${braced(allowed)}`),
    ...missing.map((name) => `without {${name}}: expected ${braced(must)}`),
    ...(/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))
      ? [`a brace that opens or closes nothing; allowed: ${braced(allowed)}`]
      : []),
  ];
  return problems.map((problem) => ({ path, problem }));
};

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(' ');
