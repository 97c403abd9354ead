import { type Instant, plusSeconds } from '../domain/time.ts';
import { makeHolds, makeStamp, type Sealing, STAMP } from '../showing/seals.ts';

/** So long the link in a page works: whoever sleeps through a day is called by others. */
export const LINK_SECONDS = 86_400;

/** One call of one person: what a link acknowledges. */
export type CallLink = {
  readonly alertId: string;
  /** Which of the chain's calls. */
  readonly call: number;
  readonly person: string;
};

/** The stamp, and whose call of which alert it is. */
const TOKEN = new RegExp(
  `^(${STAMP})(\\d{1,4})\\.([a-z0-9][a-z0-9-]{0,63})~([0-9A-Za-z.-]{1,128})$`,
);

const factsOf = ({ alertId, call, person }: CallLink) =>
  ['acknowledge', alertId, call, person] as const;

/** Makes the link by which somebody who is called acknowledges with one tap. Nothing is stored. */
export const makeAcknowledgeLinks =
  (ports: Sealing & { readonly apiUrl: string }) =>
  async (link: CallLink, now: Instant): Promise<string> => {
    const stamp = await makeStamp(ports)(factsOf(link), plusSeconds(now, LINK_SECONDS));
    return `${ports.apiUrl}/acknowledge/${stamp}${link.call}.${link.person}~${link.alertId}`;
  };

/** Whose call a link's token is of; undefined for one that was guessed or has ended. */
export const makeOpenCall =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<CallLink | undefined> => {
    const [, stamp = '', call = '0', person = '', alertId = ''] = TOKEN.exec(token) ?? [];
    const link = { alertId, call: Number(call), person };
    return (await makeHolds(ports)(factsOf(link), stamp, now)) ? link : undefined;
  };
