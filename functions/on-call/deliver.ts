import type { AlertPage } from '../contracts/alerts.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { quietWaysAt } from '../domain/calling/quiet-ways.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { pageIdOf } from '../domain/on-call/page-id.ts';
import { type Reach, suffices } from '../domain/on-call/page-report.ts';
import {
  type AlertPlace,
  type AlertWords,
  alertWords,
  spokenWords,
} from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Pagers, type Pause, type WallClock, WayRefused } from '../ports/outside.ts';

/** A way in which a person is reached. */
export type Way = 'topic' | 'email' | 'webhook' | 'robot' | 'voice' | 'text';

/** By which ways a page went out, and which of them failed. */
export type Delivered = { readonly by: readonly Way[]; readonly failed: readonly Way[] };

/** One way of somebody's, and how a page goes out on it. */
export type Sending = { readonly way: Way; readonly send: () => Promise<void> };

/** The ways that wake somebody, in the order in which they are tried until one works. */
const WAKING = ['webhook', 'robot', 'voice', 'text'] as const satisfies readonly Way[];

const ownWays = ({ ways: { email, webhook, robot, phone } }: Person, pagers: Pagers) => {
  const has: Readonly<Record<(typeof WAKING)[number], boolean>> = {
    webhook: webhook !== undefined,
    robot: robot !== undefined && pagers.robot !== undefined,
    voice: phone !== undefined && pagers.voice !== undefined,
    text: phone !== undefined && pagers.text !== undefined,
  };
  return {
    waking: WAKING.filter((way) => has[way]),
    mailed: email !== undefined && pagers.email !== undefined,
  };
};

/**
 * Whether somebody has been reached: by a way that wakes and suffices, where they have one left that has not
 * come back, or by all that are left; else by mail; and by the topic only where they have nothing else: it takes a page though nobody listens.
 */
export const isReachedBy = (person: Person, pagers: Pagers, reach: Reach): boolean => {
  const { worked, cameBack } = reach;
  const ways = ownWays(person, pagers);
  const { mailed } = ways;
  const waking = ways.waking.filter((way) => !cameBack.includes(way));
  if (waking.length > 0) return isWoken(waking, reach);
  return worked.includes(mailed ? 'email' : 'topic');
};

const isWoken = (waking: readonly Way[], reach: Reach): boolean => {
  const hasWorked = (way: Way) => reach.worked.includes(way);
  return waking.some((way) => hasWorked(way) && suffices(way, reach)) || waking.every(hasWorked);
};

/** Whom a page goes to, and by which ways it has reached them before, or come back. */
export type Addressed = Reach & {
  readonly alert: Alert;
  readonly person: Person;
  /** By which they acknowledge with one tap: for them alone. */
  readonly tap: string;
  /** What they send back to a text message to acknowledge; where replies come in. */
  readonly code?: string | undefined;
  /** What they should know besides: their turn has begun with it. For them alone. */
  readonly brief?: Bilingual;
};

/** By what a page is delivered. */
export type DeliverPorts = {
  readonly clock: WallClock;
  readonly pagers: Pagers;
  readonly pause: Pause;
  readonly place: AlertPlace;
};

/** A way that fails is tried once more after so many seconds, before the next one; not one that refuses. */
const AGAIN_AFTER = 1;

/**
 * Sends one page: a copy by topic and mail, and by the ways that wake one after another until one works.
 * What somebody would rather not be reached by at this hour comes after all else, and only where nothing
 * else of theirs has worked: a wish never silences their last way. What has worked before, or come back, is
 * not sent again; one that fails stops no other, nor does a text message where a call came back, until it
 * is known to be delivered.
 */
export const deliver = async (addressed: Addressed, ports: DeliverPorts): Promise<Delivered> => {
  const { person, worked, cameBack } = addressed;
  const quiet: readonly Way[] = quietWaysAt(person, ports.clock.now(), ports.place.timeZone);
  const { copies, ...own } = sendings(addressed, ports);
  const waking = own.waking.filter(({ way }) => !cameBack.includes(way));
  const isNew = ({ way }: Sending) => !worked.includes(way);
  const isWished = ({ way }: Sending) => !quiet.includes(way);
  const isEnough = ({ way }: Sending) => suffices(way, addressed);
  const left = waking.filter(isNew);
  const inOrder = [...left.filter(isWished), ...left.filter((one) => !isWished(one))];
  const hasWorked = left.length < waking.length;
  const isAwake =
    hasWorked &&
    isWoken(
      waking.map(({ way }) => way),
      addressed,
    );
  const [copied, woken] = await Promise.all([
    Promise.all(
      copies
        .filter(isNew)
        .filter(isWished)
        .map((one) => attempt(one, ports)),
    ),
    isAwake ? [] : callAndWrite(inOrder, { isWished, isEnough }, ports),
  ]);
  const isReached = hasWorked || woken.some((one) => one.worked);
  const last = isReached ? [] : copies.filter(isNew).filter((one) => !isWished(one));
  const tried = [...copied, ...woken, ...(await untilOneWorks(last, ports))];
  return {
    by: tried.flatMap(({ way, worked }) => (worked ? [way] : [])),
    failed: tried.flatMap(({ way, worked }) => (worked ? [] : [way])),
  };
};

/** A way that was tried, and whether it worked. */
export type Tried = { readonly way: Way; readonly worked: boolean };

const attempt = async (
  { way, send }: Sending,
  { pause }: Pick<DeliverPorts, 'pause'>,
): Promise<Tried> => {
  const once = () =>
    send().then(
      () => 'worked' as const,
      (error: unknown) => (error instanceof WayRefused ? 'refused' : 'failed'),
    );
  const first = await once();
  if (first !== 'failed') return { way, worked: first === 'worked' };
  await pause(AGAIN_AFTER);
  return { way, worked: (await once()) === 'worked' };
};

/**
 * Until one works; and where a call is all that has, a text message too: that a provider takes a call says
 * nothing of who picks it up.
 */
const callAndWrite = async (
  inOrder: readonly Sending[],
  { isWished, isEnough }: Readonly<Record<'isWished' | 'isEnough', (one: Sending) => boolean>>,
  ports: Pick<DeliverPorts, 'pause'>,
): Promise<readonly Tried[]> => {
  const tried = await untilOneWorks(inOrder, ports, isEnough);
  const text = inOrder.find(({ way }) => way === 'text');
  if (tried.at(-1)?.way !== 'voice' || !tried.at(-1)?.worked) return tried;
  return text && isWished(text) ? [...tried, await attempt(text, ports)] : tried;
};

/** Tries ways one after another until one has worked that is enough. @returns those tried */
export const untilOneWorks = async (
  [first, ...others]: readonly Sending[],
  ports: Pick<DeliverPorts, 'pause'>,
  isEnough: (one: Sending) => boolean = () => true,
): Promise<readonly Tried[]> => {
  if (!first) return [];
  const tried = await attempt(first, ports);
  return tried.worked && isEnough(first)
    ? [tried]
    : [tried, ...(await untilOneWorks(others, ports, isEnough))];
};

const sendings = (
  addressed: Addressed,
  { place, pagers }: DeliverPorts,
): { readonly copies: readonly Sending[]; readonly waking: readonly Sending[] } => {
  const { alert, person, tap } = addressed;
  // Others read along at a topic and in a group: what acknowledges in somebody's name is not for them.
  const text = textOf(alertWords(alert, place, insteadOf(alert)));
  const words = withBrief(alertWords(alert, place, insteadOf(alert), tap), addressed.brief);
  const { email, webhook, robot, phone } = person.ways;
  const call = alert.chain?.call ?? 1;
  const own = { pageId: pageIdOf({ alertId: alert.id, call, person: person.id }), phone };
  const page = { ...textOf(words), ...own, tap };
  const { email: sendMail, robot: sendToRobot, voice: sendCall, text: sendText } = pagers;
  const copies: Sending[] = [{ way: 'topic', send: () => pagers.topic(alert.id, text) }];
  if (email !== undefined && sendMail)
    copies.push({ way: 'email', send: () => sendMail(email, page) });
  const waking: Sending[] = [];
  if (webhook !== undefined)
    waking.push({
      way: 'webhook',
      send: () => pagers.webhook(webhook, pageBody(addressed, words)),
    });
  if (robot !== undefined && sendToRobot)
    waking.push({ way: 'robot', send: () => sendToRobot(robot, { ...text, ...own }) });
  if (phone !== undefined && sendCall)
    waking.push({
      way: 'voice',
      send: () =>
        sendCall(phone, {
          ...{ callId: own.pageId, say: spokenWords(alert, place, insteadOf(alert)) },
          acknowledges: true,
        }),
    });
  if (phone !== undefined && sendText)
    waking.push({
      way: 'text',
      send: () => sendText(phone, { ...page, code: addressed.code }),
    });
  return { copies, waking };
};

const withBrief = (words: AlertWords, brief: Bilingual | undefined): AlertWords =>
  brief
    ? {
        ...words,
        text: { zh: `${words.text.zh}\n\n${brief.zh}`, en: `${words.text.en}\n\n${brief.en}` },
      }
    : words;

const textOf = ({ subject, text: { zh, en } }: AlertWords) => ({
  subject,
  body: `${zh}\n\n${en}`,
});

const insteadOf = ({ chain }: Alert) => chain?.steps[chain.step]?.instead;

const pageBody = ({ alert, person, tap }: Addressed, { text, link }: AlertWords): AlertPage => ({
  alertId: alert.id,
  branch: alert.branch,
  level: alert.level,
  role: alert.role,
  recipient: person.id,
  cause: alert.cause,
  raisedAt: alert.raisedAt,
  ...(alert.members !== undefined && { members: alert.members }),
  text,
  acknowledge: tap,
  link,
});
