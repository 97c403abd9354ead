/** One playing: keeps what it sends apart from what others have sent to the same branches. */
export type Run = {
  /** Stands in call ids, slips, barcodes, Message-IDs and mail addresses. */
  readonly tag: string;
  /** The telephone lines of this playing are the 64 from here on. */
  readonly firstLine: number;
};

const lines = 64;
/** 1390000 is no area's, and its ten thousand numbers are invented. */
const blocks = Math.floor(10_000 / lines);

/** @param now milliseconds since 1970 */
export const newRun = (now: number): Run => ({
  tag: Math.floor(now / 1000).toString(36),
  // Another block each minute: earlier customers do not complain again unless they are meant to.
  firstLine: (Math.floor(now / 60_000) % blocks) * lines,
});

/** The telephone number of a line, 0 to 63. */
export const phoneOf = ({ firstLine }: Run, line: number): string =>
  `1390000${String(firstLine + line).padStart(4, '0')}`;

/** The mail address of a line. */
export const mailAddressOf = ({ tag }: Run, line: number): string =>
  `line-${line}.${tag}@customer.example`;

/** A channel's own key of a complaint: a call id, a slip's number, a barcode. */
export const keyOf = ({ tag }: Run, name: string): string => `${name}.${tag}`;
