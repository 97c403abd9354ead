import type { Bilingual } from '../../functions/domain/bilingual.ts';
import type { Language } from '../../local/language.ts';
import { HAND_WORDS, handOf } from './hand.ts';
import { entryOf, factsOf, type Letter, type Untold } from './letter.ts';
import type { LetterQueues } from './queues.ts';

/** What the commands speak with. */
export type LetterLines = {
  readonly queues: LetterQueues;
  /** Tells an entry again; undefined where nobody said in which table it stands. */
  readonly tellAgain: ((entry: Untold) => Promise<void>) | undefined;
  readonly language: Language;
  readonly print: (line: string) => void;
};

const say = ({ language, print }: LetterLines, words: Bilingual): void => print(words[language]);

/** Lists the queues that hold letters. @returns 1 where there are any */
export const listLetters = async (lines: LetterLines): Promise<number> => {
  const filled = (await lines.queues.counts()).filter(({ letters }) => letters > 0);
  if (filled.length === 0) {
    say(lines, { zh: '没有死信。', en: 'No dead letters.' });
    return 0;
  }
  for (const { name, letters } of filled)
    lines.print(
      `${String(letters).padStart(6)}  ${name}  ${HAND_WORDS[handOf(name)][lines.language]}`,
    );
  return 1;
};

/** A walk through a queue ends at so many letters: what comes back meanwhile is for the next one. */
const MOST_LETTERS = 10_000;

/** Every letter of a queue that can be had now, once. */
async function* lettersOf(name: string, { queues }: LetterLines): AsyncGenerator<Letter> {
  for (let seen = 0; seen < MOST_LETTERS; ) {
    const some = await queues.some(name);
    if (some.length === 0) return;
    seen += some.length;
    yield* some;
  }
}

/** Says of each letter of a queue what it is about and why it lies there, and what can be done. */
export const explainLetters = async (name: string, lines: LetterLines): Promise<number> => {
  say(lines, HAND_WORDS[handOf(name)]);
  let count = 0;
  for await (const letter of lettersOf(name, lines)) {
    count += 1;
    lines.print(`  ${factsOf(letter)}`);
  }
  if (count === 0) say(lines, { zh: '没有死信。', en: 'No dead letters.' });
  return 0;
};

/**
 * Does with a queue's letters what can be done by command. A second time finds nothing left, or does again what
 * is taken in once. @returns 1 where letters were left
 */
export const redriveLetters = async (name: string, lines: LetterLines): Promise<number> => {
  const hand = handOf(name);
  if (hand === 'read') {
    say(lines, HAND_WORDS.read);
    return 1;
  }
  if (hand === 'put-back') return putBack(name, lines);
  let done = 0;
  let left = 0;
  for await (const letter of lettersOf(name, lines)) {
    const isDone = await doneWith(letter, hand, lines);
    if (isDone) await lines.queues.drop(name, letter);
    else lines.print(`  ${factsOf(letter)}`);
    done += isDone ? 1 : 0;
    left += isDone ? 0 : 1;
  }
  say(lines, { zh: `已处理 ${done} 封，留下 ${left} 封。`, en: `${done} done, ${left} left.` });
  return left === 0 ? 0 : 1;
};

const putBack = async (name: string, lines: LetterLines): Promise<number> => {
  const { letters = 0 } = (await lines.queues.counts()).find((one) => one.name === name) ?? {};
  if (letters > 0) await lines.queues.putBack(name);
  say(lines, {
    zh: letters > 0 ? `正在放回约 ${letters} 封。` : '没有死信。',
    en: letters > 0 ? `About ${letters} are being put back.` : 'No dead letters.',
  });
  return 0;
};

/** Whether that was all that there is to do with a letter. */
const doneWith = async (
  letter: Letter,
  hand: 'deliver' | 'tell-again' | 'drop',
  { queues, tellAgain }: LetterLines,
): Promise<boolean> => {
  if (hand === 'drop') return true;
  if (hand === 'deliver') {
    // What the bus had encrypted must be decrypted first.
    if (letter.targetArn === undefined || letter.body.includes('"Encrypted Events"')) return false;
    await queues.deliver(letter, letter.targetArn);
    return true;
  }
  const entry = entryOf(letter);
  if (!entry || !tellAgain) return false;
  await tellAgain(entry);
  return true;
};
