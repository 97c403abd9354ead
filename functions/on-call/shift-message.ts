import { type ChangePorts, makeChange } from '../changing/change.ts';
import {
  type ShiftMessageBody,
  type ShiftMessageDue,
  shiftMessageId,
} from '../contracts/shift-message.ts';
import { quietUntil, quietWaysAt } from '../domain/calling/quiet-ways.ts';
import { hasToTell, shiftWords } from '../domain/on-call/shift-words.ts';
import type { AlertPlace } from '../domain/on-call/wording.ts';
import { epochSeconds, type Instant, plusSeconds } from '../domain/time.ts';
import type { Pagers, Pause } from '../ports/outside.ts';
import { type Briefed, type BriefPorts, makeBriefing } from './brief.ts';
import { type Sending, untilOneWorks, type Way } from './deliver.ts';

/** So long the page of what was put off may take to carry the message. */
const PAGE_SECONDS = 600;

/** Whoever began to send it longer ago than this is dead. */
const TRY_SECONDS = 60;

/** Of so many alerts it is looked which were put off for this moment. */
const MOST_LOOKED_AT = 100;

/** What telling of a turn came to. */
export type ShiftTold =
  | { readonly kind: 'told'; readonly recipient: string; readonly by: Way }
  | {
      readonly kind:
        | 'told-before'
        /** The turn is over, nobody is there, or a summary has nothing to say. */
        | 'over'
        | 'nobody-there'
        | 'nothing-to-tell'
        /** The page of what was put off for them has it too. */
        | 'with-page'
        /** Their own ways are all unwished for now. */
        | 'quiet'
        | 'in-progress'
        | 'no-way-worked';
    };

/** What telling of a turn needs. */
export type ShiftMessagePorts = ChangePorts &
  BriefPorts & {
    readonly pagers: Omit<Pagers, 'topic'>;
    readonly pause: Pause;
    readonly place: AlertPlace;
  };

/**
 * Tells somebody once that their turn has begun, or how things stand on their day: by mail, where they have
 * one; else by webhook, group robot or text message, whichever works first. What they do not wish for
 * at that hour waits until the wish ends, unless the turn ends before. What is put off for the same
 * moment has a page, and that page says it all. A crash between sending and noting sends it once more, under
 * the same id.
 * @see rule F3
 */
export const makeTellShift = (ports: ShiftMessagePorts) => {
  const change = makeChange(ports);
  const briefing = makeBriefing(ports);
  const note = makeNoteTold(ports);

  const isClaimed = async (id: string, now: Instant): Promise<boolean> => {
    const attempt = `${id}.${Math.floor(epochSeconds(now) / TRY_SECONDS)}`;
    const claim = await change(
      {
        load: async () => undefined,
        decide: () => ({ kind: 'changed', changes: [], answer: 'claimed' }),
      },
      { keys: [attempt], contents: ['shift-message'] },
    );
    return claim.kind !== 'changed';
  };

  const send = async (id: string, sendings: readonly Sending[], now: Instant) => {
    if (await isClaimed(id, now)) return 'in-progress';
    const worked = (await untilOneWorks(sendings, ports)).find((one) => one.worked);
    if (worked) await note(id);
    return worked?.way;
  };

  const tell = async (
    id: string,
    due: ShiftMessageDue,
    { brief, person }: Briefed,
    now: Instant,
  ): Promise<ShiftTold> => {
    if (due.occasion === 'daily' && !hasToTell(brief)) {
      // What comes up later in the day has pages of its own.
      await note(id);
      return { kind: 'nothing-to-tell' };
    }
    if (brief.turn === 'first' && (await hasPage(due, now, ports))) return { kind: 'with-page' };
    const sendings = sendingsOf(id, due, { brief, person }, now, ports);
    if (sendings === 'quiet') return { kind: 'quiet' };
    const by = await send(id, sendings, now);
    if (by === 'in-progress') return { kind: by };
    return by ? { kind: 'told', recipient: person.id, by } : { kind: 'no-way-worked' };
  };

  return async (due: ShiftMessageDue): Promise<ShiftTold> => {
    const id = shiftMessageId(due);
    if (await ports.keys.find(id)) return { kind: 'told-before' };
    const now = ports.clock.now();
    const briefed = await briefing(due, now);
    return typeof briefed === 'string' ? { kind: briefed } : tell(id, due, briefed, now);
  };
};

/** Notes that somebody has been told: it is never told again. */
export const makeNoteTold = (ports: ChangePorts) => {
  const change = makeChange(ports);
  return async (id: string): Promise<void> => {
    await change(
      {
        load: async () => undefined,
        decide: () => ({ kind: 'changed', changes: [], answer: 'told' }),
      },
      { keys: [id], contents: ['shift-message'] },
    );
  };
};

/** Whether the page of what was put off for this moment is on its way, or has been. */
const hasPage = async (
  { level, at, occasion }: ShiftMessageDue,
  now: Instant,
  { alerts }: Pick<ShiftMessagePorts, 'alerts'>,
): Promise<boolean> => {
  if (now >= plusSeconds(at, PAGE_SECONDS)) return false;
  const as = occasion === 'shift' ? 'list' : 'digest';
  const { items } = await alerts.list('raised', { limit: MOST_LOOKED_AT });
  return items.some(
    ({ level: other, role, putOff }) =>
      other === level && role === 'on-call' && putOff?.as === as && putOff.until === at,
  );
};

/** The ways to send it by, the quietest first; `quiet` where all are unwished for, and that will end in time. */
const sendingsOf = (
  messageId: string,
  { occasion: shiftMessage, level, at }: ShiftMessageDue,
  { brief, person }: Briefed,
  now: Instant,
  { pagers, place, ownBranch }: ShiftMessagePorts,
): readonly Sending[] | 'quiet' => {
  const { subject, text, link } = shiftWords(brief, place);
  const { email, webhook, robot, phone } = person.ways;
  const { email: sendMail, robot: sendToRobot, text: sendText } = pagers;
  const page = { subject, body: `${text.zh}\n\n${text.en}`, pageId: messageId, phone };
  const body: ShiftMessageBody = {
    ...{ shiftMessage, messageId, branch: ownBranch.id, level, recipient: person.id, at },
    ...(brief.until !== undefined && { until: brief.until }),
    ...{ text, link },
  };
  const sendings: readonly Sending[] = [
    ...(email !== undefined && sendMail
      ? [{ way: 'email' as const, send: () => sendMail(email, page) }]
      : []),
    ...(webhook !== undefined
      ? [{ way: 'webhook' as const, send: () => pagers.webhook(webhook, body) }]
      : []),
    ...(robot !== undefined && sendToRobot
      ? [{ way: 'robot' as const, send: () => sendToRobot(robot, page) }]
      : []),
    ...(phone !== undefined && sendText
      ? [{ way: 'text' as const, send: () => sendText(phone, page) }]
      : []),
  ];
  const unwished: readonly Way[] = quietWaysAt(person, now, place.timeZone);
  const wished = sendings.filter(({ way }) => !unwished.includes(way));
  if (wished.length > 0 || sendings.length === 0) return wished;
  const ends = quietUntil(person, now, place.timeZone);
  const isInTime = ends !== undefined && (brief.until === undefined || ends < brief.until);
  return isInTime ? 'quiet' : sendings;
};
