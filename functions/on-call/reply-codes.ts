import type { Sealing } from '../showing/seals.ts';
import type { CallLink } from './acknowledge-links.ts';

const CODES = 1_000_000;
const DIGITS = 6;

/** A fingerprint is as good as random: so is what is left of it. */
const digitsOf = (fingerprint: string): string => {
  let rest = 0;
  for (const character of fingerprint) rest = (rest * 257 + character.charCodeAt(0)) % CODES;
  return String(rest).padStart(DIGITS, '0');
};

const textOf = ({ alertId, call, person }: CallLink): string =>
  JSON.stringify(['reply', alertId, call, person]);

/** Makes the code by which somebody acknowledges one call by a reply: six digits. Nothing is stored. */
export const makeReplyCodes =
  ({ fingerprints }: Sealing) =>
  async (call: CallLink): Promise<string> =>
    digitsOf(fingerprints.plain(await fingerprints.keyed(textOf(call))));

/** Whether a code is of a call, under the branch's key or the one before. */
export const makeIsReplyTo =
  ({ fingerprints }: Sealing) =>
  async (code: string, call: CallLink): Promise<boolean> =>
    (await fingerprints.keyedAll(textOf(call))).some(
      (one) => digitsOf(fingerprints.plain(one)) === code,
    );

/** The code in a reply, whatever else it says and however its digits are typed; undefined where there is none. */
export const codeIn = (text: string): string | undefined =>
  /(?<!\d)\d{6}(?!\d)/.exec(text.normalize('NFKC'))?.[0];
