import type { Bilingual } from '../bilingual.ts';
import defaults from './default-wording.json' with { type: 'json' };
import type { KindTexts, Language, MessageKind, Wording, WordingChanges } from './wording.ts';

const texts: Wording['texts'] = defaults.texts;

/** The branch that writes, as far as its words depend on it. */
export type Writer = { readonly name: Bilingual; readonly level: 'city' | 'province' };

/** What a branch is called where it signs, unless it says otherwise (A1). */
const senderOf = ({ name, level }: Writer): Bilingual => ({
  zh: `${name.zh}${level === 'city' ? '投诉处理中心' : '投诉受理中心'}`,
  en: `${name.en} Complaints Centre`,
});

type InBoth<T> = { readonly zh: T; readonly en: T };

const changed = <T>(
  { zh, en }: InBoth<T>,
  changes: { readonly [language in Language]?: T | undefined } = {},
): InBoth<T> => ({ zh: changes.zh ?? zh, en: changes.en ?? en });

/** The house's words, with those in their place that a branch says otherwise. */
export const effectiveWording = (writer: Writer, changes: WordingChanges = {}): Wording => {
  const textsOf = (kind: MessageKind): KindTexts => {
    const { mail, sms, letter, call } = texts[kind];
    const own = changes.texts?.[kind];
    return {
      mail: changed(mail, own?.mail),
      sms: changed(sms, own?.sms),
      letter: changed(letter, own?.letter),
      call: changed(call, own?.call),
    };
  };
  return {
    sender: changes.sender ?? senderOf(writer),
    contact: changes.contact ?? defaults.contact,
    regulator: changes.regulator ?? defaults.regulator,
    texts: {
      receipt: textsOf('receipt'),
      'solution-answer': textsOf('solution-answer'),
      answer: textsOf('answer'),
      refusal: textsOf('refusal'),
    },
  };
};
