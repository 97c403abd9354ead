import type { Instant } from '../../domain/time.ts';

/** Where a group's robot is, as the operator keeps it: the address is a secret itself. */
export type RobotAddress = {
  readonly url: string;
  /** What the group signs with, where it asks for signatures. */
  readonly secret?: string | undefined;
};

/** What goes to a group. */
export type RobotMessage = {
  readonly text: string;
  /** E.164, of who is called: mentioned where the provider knows people by number. */
  readonly phone?: string | undefined;
};

/** How one provider's robots are spoken with, as its documentation has it. */
export type RobotKind = {
  /** The request, all but what every one of them has: it is a POST of JSON in UTF-8. */
  readonly request: (
    address: RobotAddress,
    message: RobotMessage,
    now: Instant,
  ) => { readonly url: string; readonly body: unknown };
  /** Of a parsed answer with status 200: the provider's own code, 0 where it took the message. */
  readonly codeOf: (answer: unknown) => number | undefined;
  /** Codes of what passes in a moment; with any other, trying again is of no use. */
  readonly passing: readonly number[];
};

/** A mobile number as it is written inside the country; undefined for any other: people are known by none. */
export const mobileOf = (phone: string | undefined): string | undefined =>
  /^\+86(1\d{10})$/.exec(phone ?? '')?.[1];

/** How many bytes in UTF-8 a text is by itself, and how many within JSON: a line break is two there. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);
export const bytesInJson = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

/** The longest beginning of a text that has no more bytes than this, by one measure; no character is divided. */
export const cutToBytes = (text: string, most: number, measure: typeof bytesOf): string => {
  if (measure(text) <= most) return text;
  let kept = '';
  let bytes = measure('…');
  for (const character of text) {
    bytes += measure(character);
    if (bytes > most) break;
    kept += character;
  }
  return `${kept}…`;
};
