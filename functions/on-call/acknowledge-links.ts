import { epochSeconds, type Instant, plusSeconds, toInstant } from '../domain/time.ts';
import { makeFits, makeSeal, type Sealing } from '../showing/seals.ts';

/** So long the link in a page works: whoever sleeps through a day is called by others. */
export const LINK_SECONDS = 86_400;

/** One call of one person: what a link acknowledges. */
export type CallLink = {
  readonly alertId: string;
  /** Which of the chain's calls. */
  readonly call: number;
  readonly person: string;
};

/** The second at which the link ends, its seal, and whose call of which alert it is. */
const TOKEN =
  /^([0-9a-z]{7})([\w-]{22})(\d{1,4})\.([a-z0-9][a-z0-9-]{0,63})~([0-9A-Za-z.-]{1,128})$/;
const NOTHING = { ends: 0, seal: '', alertId: '', call: 0, person: '' };

const textOf = (seconds: number): string => seconds.toString(36).padStart(7, '0');

const factsOf = ({ alertId, call, person }: CallLink, ends: number) =>
  ['acknowledge', alertId, call, person, ends] as const;

/** Makes the link by which somebody who is called acknowledges with one tap. Nothing is stored. */
export const makeAcknowledgeLinks =
  (ports: Sealing & { readonly apiUrl: string }) =>
  async (link: CallLink, now: Instant): Promise<string> => {
    const ends = epochSeconds(plusSeconds(now, LINK_SECONDS));
    const seal = await makeSeal(ports)(factsOf(link, ends));
    const token = `${textOf(ends)}${seal}${link.call}.${link.person}~${link.alertId}`;
    return `${ports.apiUrl}/acknowledge/${token}`;
  };

/** Whose call a link's token is of; undefined for one that was guessed or has ended. */
export const makeOpenCall =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<CallLink | undefined> => {
    const [, ends, seal, call, person, alertId] = TOKEN.exec(token) ?? [];
    const given =
      ends === undefined ||
      seal === undefined ||
      call === undefined ||
      person === undefined ||
      alertId === undefined
        ? NOTHING
        : { ends: Number.parseInt(ends, 36), seal, alertId, call: Number(call), person };
    const fits = await makeFits(ports)(factsOf(given, given.ends), given.seal);
    if (!fits || now > toInstant(given.ends * 1000)) return undefined;
    return { alertId: given.alertId, call: given.call, person: given.person };
  };
