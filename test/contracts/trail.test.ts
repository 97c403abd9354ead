import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ALERT_EVENTS } from '../../functions/contracts/events/alert-events.ts';
import { toldShapes } from '../../functions/contracts/events/check-event-shapes.ts';
import { HAND_OVER_EVENTS } from '../../functions/contracts/events/hand-over-events.ts';
import { LETTER_EVENTS } from '../../functions/contracts/events/letter-events.ts';
import { LIMIT_EVENTS } from '../../functions/contracts/events/limit-change-events.ts';
import { MESSAGE_EVENTS } from '../../functions/contracts/events/message-events.ts';
import { MUTING_EVENTS } from '../../functions/contracts/events/muting-events.ts';
import { ORDER_EVENTS } from '../../functions/contracts/events/order-events.ts';
import { TICKET_EVENTS } from '../../functions/contracts/events/ticket-events.ts';
import { EVENTS, isEventType } from '../../functions/contracts/events.ts';
import { StoredAlertEntry } from '../../functions/contracts/items/alert-entry.ts';
import { StoredNoticeEntry } from '../../functions/contracts/items/notice-entry.ts';
import { StoredSetAside } from '../../functions/contracts/items/set-aside.ts';
import { StoredSetAsideEntry } from '../../functions/contracts/items/set-aside-entry.ts';
import { ticketEntry } from '../../functions/contracts/items/ticket-entries/entry.ts';
import { StoredTicketEntry } from '../../functions/contracts/items/ticket-entry.ts';
import { TOLD_TO } from '../../functions/contracts/neighbour-audiences.ts';
import { LEVELS } from '../../functions/domain/level.ts';
import { closeNotice, receive, update } from '../../functions/domain/notice/notice-acts.ts';
import {
  acknowledge,
  beginChain,
  delivered,
  handOver,
  startPage,
} from '../../functions/domain/on-call/alert-acts.ts';
import { dismiss, ticketed } from '../../functions/domain/set-aside/set-aside.ts';
import { HAPPENINGS } from '../../functions/domain/ticket/happenings.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { courses, eventfulCourses } from '../builders/course.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { aSetAside } from '../builders/set-aside.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';

/** As it comes out of the store. */
const stored = (entry: unknown): unknown => JSON.parse(JSON.stringify(entry));

describe('the trail keeps all of what happened', () => {
  it('to a ticket', () => {
    const kept = new Set<string>();
    fc.assert(
      fc.property(courses, (entries) => {
        for (const entry of entries) {
          kept.add(entry.type);
          expect(StoredTicketEntry.parse(stored(entry))).toEqual(entry);
        }
      }),
      { examples: eventfulCourses.map((entries) => [entries]) },
    );
    const ofTime = ['TimerArmed', 'TimerRearmed', 'TimerSetAside', 'ComplaintChased'];
    const others = [...ofTime, 'CanaryReturned'];
    expect([...new Set([...kept, ...others])].sort()).toEqual(Object.keys(HAPPENINGS).sort());
  });

  it('to an alert', () => {
    const { alert, entry } = anAlert();
    const begun = beginChain(alert, aPlan(), MONDAY, 'test');
    const started = startPage(begun.alert, ['zhou'], MONDAY, 'test');
    const delivery = { call: 1, recipient: 'zhou', by: ['topic'], failed: ['webhook'] };
    const sent = delivered(started.alert, delivery, MONDAY, 'test');
    const handed = handOver(sent.alert, 'wu', { ...atTime(MONDAY), by: aClerk });
    const done = acknowledge(handed.alert, { ...atTime(MONDAY), by: aClerk }, 3);
    const all = [begun, started, sent, handed, done].flatMap((one) => one?.entries ?? []);
    for (const one of [entry, ...all]) expect(StoredAlertEntry.parse(stored(one))).toEqual(one);
  });

  it('to a notice, here and elsewhere', () => {
    const { notice, entry } = aNotice();
    const updated = update(notice, { text: '抢修中' }, anOccasion());
    const closed = closeNotice(notice, { cause: '停电', remedy: '已恢复' }, anOccasion());
    const passedOn = { ...entry, via: ['suzhou', 'jiangsu'] };
    const received = receive(notice, 'huaian', anOccasion());
    for (const one of [entry, updated?.entry, closed?.entry, passedOn, received])
      expect(StoredNoticeEntry.parse(stored(one))).toEqual(one);
  });

  it('to what was set aside', () => {
    const { setAside, entry } = aSetAside();
    const occasion = { now: MONDAY, by: aClerk, correlationId: 'test' };
    const dismissed = dismiss(setAside, 'advertising', occasion);
    const done = ticketed(setAside, '01J0000000000000000000000A', occasion);
    for (const one of [entry, dismissed?.entry, done?.entry])
      expect(StoredSetAsideEntry.parse(stored(one))).toEqual(one);
    for (const one of [setAside, dismissed?.setAside, done?.setAside])
      expect(StoredSetAside.parse(stored(one))).toEqual(one);
  });
});

describe('each happening that is told has its shape, and each shape its happening', () => {
  it('and it is told to whom the happening says', () => {
    const told = Object.entries(HAPPENINGS).flatMap(([type, { told: to }]) =>
      to === 'trail' ? [] : [type],
    );
    expect(Object.keys(TICKET_EVENTS).sort()).toEqual(told.sort());
    for (const type of [...TOLD_TO.parent, ...TOLD_TO.child]) expect(isEventType(type)).toBe(true);
    const atHome = Object.keys(EVENTS).filter((type) => !TOLD_TO.parent.includes(type));
    // Letters and what goes up of an alert are for the one branch that they name.
    expect(atHome).toEqual([
      'CanaryReturned',
      ...Object.keys(ORDER_EVENTS),
      ...Object.keys(ALERT_EVENTS),
      ...Object.keys(MESSAGE_EVENTS),
      ...Object.keys(MUTING_EVENTS),
      ...Object.keys(HAND_OVER_EVENTS),
      ...Object.keys(LETTER_EVENTS),
    ]);
  });

  type Data = {
    readonly Held: { readonly until: string };
    readonly Chased: { readonly n: number };
  };
  const told = toldShapes<Data, 'Held', { readonly by: string }>();
  const Held = z.object({ until: z.string(), by: z.string() });

  // The compiler is asked here: an error that does not come is an error of its own.
  it('or it does not compile', () => {
    told({ Held });
    // @ts-expect-error what is told has no shape
    told({});
    // @ts-expect-error nobody is told of a chase
    told({ Held, Chased: z.object({ n: z.number(), by: z.string() }) });
    // @ts-expect-error nothing of this name happens
    told({ Held, Lost: z.object({}) });
    // @ts-expect-error a field that is not there when it happens
    told({ Held: Held.extend({ reason: z.string() }) });
    // @ts-expect-error a field of another type
    told({ Held: Held.extend({ until: z.number() }) });
    // @ts-expect-error a word that the shape does not know
    told({ Held: Held.extend({ until: z.enum(['tonight']) }) });
    // @ts-expect-error of those that are told, one is left out
    toldShapes<typeof HAPPENINGS, keyof typeof TICKET_EVENTS, unknown>()(LIMIT_EVENTS);
  });

  it('nor does what is stored of it, where that is more or less than what happened', () => {
    ticketEntry('ComplaintChased')(z.object({ level: z.enum(LEVELS) }));
    // @ts-expect-error a field is lost
    ticketEntry('ComplaintChased')(z.object({}));
    // @ts-expect-error a word is lost
    ticketEntry('ComplaintChased')(z.object({ level: z.literal('city') }));
    // @ts-expect-error an optional field is lost
    ticketEntry('CorrectionDismissed')(z.object({ facts: z.object({}) }));
  });
});

describe('what was stored before', () => {
  it('is read though a field has been added since, or taken away', () => {
    const [course = []] = eventfulCourses;
    const dismissed = course.find(({ type }) => type === 'CorrectionDismissed');
    const read = StoredTicketEntry.parse(
      stored({ ...dismissed, data: { facts: {}, formerly: 'something' }, formerly: 1 }),
    );
    expect(read.data).toEqual({ facts: {} });
    expect(read).not.toHaveProperty('formerly');
  });
});
