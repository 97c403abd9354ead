import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TICKET_EVENTS } from '../../functions/contracts/events/ticket-events.ts';
import { EVENTS, eventSchema, isEventType } from '../../functions/contracts/events.ts';
import { toldOf } from '../../functions/domain/notice/notice.ts';
import { closeNotice, receive, update } from '../../functions/domain/notice/notice-acts.ts';
import { acknowledge, delivered } from '../../functions/domain/on-call/alert-acts.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import { anAlert, atTime } from '../builders/alert.ts';
import { courses, eventfulCourses, offTheStream } from '../builders/course.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { aClerk, aTicket, MONDAY } from '../builders/ticket.ts';
import { NOT_FOLLOWED } from '../fakes/following.ts';
import { keepingBus, keptLetters } from '../fakes/outside.ts';

const API = 'https://api.huaian.example.cn';

const office = () => {
  const kept = keepingBus();
  const { desk, letters } = keptLetters();
  const teller = { branch: 'huaian', apiUrl: API };
  return {
    ...kept,
    letters,
    relay: makeRelay({ bus: kept.bus, passedOver: desk, teller, changes: NOT_FOLLOWED }),
  };
};

const onlyEntry = () => {
  const [entry] = aTicket().entries;
  if (!entry) throw new Error('a ticket has a first entry');
  return offTheStream(entry);
};

const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [key, ...keysIn(child)])
    : [];

describe('what is told of a ticket', () => {
  it('fits the schema of its event, whatever happens to the ticket', async () => {
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(courses, async (entries) => {
        const { relay, taken, letters } = office();
        await relay(entries.map(offTheStream));
        expect(letters).toEqual([]);
        expect(taken.map(({ type }) => type)).toEqual(
          entries.filter(({ publish }) => publish).map(({ type }) => type),
        );
        for (const { type, detail } of taken) {
          told.add(type);
          expect(isEventType(type) && eventSchema(type).parse(detail)).toEqual(detail);
        }
      }),
      { examples: eventfulCourses.map((entries) => [entries]) },
    );
    // A reply comes by mail, a canary from the sweep, and neither by a command of staff.
    for (const type of ['CustomerReplied', 'CanaryReturned']) told.add(type);
    expect([...told].sort()).toEqual(Object.keys(TICKET_EVENTS).sort());
  });

  it('shows the ticket as the event leaves it, and where its owner takes commands', async () => {
    await fc.assert(
      fc.asyncProperty(courses, async (entries) => {
        const { relay, taken } = office();
        await relay(entries.map(offTheStream));
        const published = entries.filter(({ publish }) => publish);
        expect(taken.map(({ detail }) => detail.data.ticket)).toEqual(
          published.map(({ after }) => ({ ...after, ownerApiUrl: API })),
        );
        for (const { detail } of taken)
          expect(detail.data.ticket).toMatchObject({ version: detail.meta.sequence });
      }),
    );
  });

  it('keeps inside how limits are counted and what was registered', async () => {
    const inner = ['facts', 'takenBy', 'policyVersion', 'startAt', 'remindAt', 'timer', 'arms'];
    // Told because it is what happened: the facts that were corrected, the policy that was applied.
    const outer: Record<string, string> = {
      FactsCorrected: 'facts',
      LimitsRecounted: 'policyVersion',
    };
    await fc.assert(
      fc.asyncProperty(courses, async (entries) => {
        const { relay, taken } = office();
        await relay(entries.map(offTheStream));
        for (const { type, detail } of taken) {
          const { [outer[type] ?? '']: happened, ...others } = detail.data;
          const keys = [...keysIn(happened), ...keysIn({ ...detail, data: others })];
          expect(keys.filter((key) => inner.includes(key))).toEqual([]);
        }
      }),
      { examples: eventfulCourses.map((entries) => [entries]) },
    );
  });

  it('says who and by which rule, and is meant for a program to read', async () => {
    const { relay, taken } = office();
    await relay([onlyEntry()]);
    expect(taken).toMatchObject([
      {
        type: 'ComplaintRegistered',
        detail: {
          meta: {
            id: '01J0000000000000000000000A.1',
            version: 1,
            branch: 'huaian',
            ticketId: '01J0000000000000000000000A',
            sequence: 1,
            occurredAt: MONDAY,
            correlationId: 'test',
            via: ['huaian'],
          },
          data: { by: aClerk, rule: 'B2', ticket: { owner: 'huaian', level: 'city' } },
        },
      },
    ]);
    const clocks = taken[0]?.detail.data.clocks;
    expect(clocks).toContainEqual({
      kind: 'own-answer',
      rule: 'D1',
      dueAt: '2026-07-08T02:00:00Z',
    });
  });
});

describe('what is told of an alert', () => {
  it('names the alert and the ticket that it is about', async () => {
    const { relay, taken } = office();
    const raised = anAlert();
    const done = acknowledge(raised.alert, { ...atTime(MONDAY), by: aClerk });
    await relay([raised.entry, ...(done?.entries ?? [])].map(offTheStream));
    expect(taken.map(({ type }) => type)).toEqual(['AlertRaised', 'AlertAcknowledged']);
    for (const { type, detail } of taken) {
      expect(detail.meta.ticketId).toBe('01J0000000000000000000000A');
      expect(detail.data.alertId).toBe(raised.alert.id);
      expect(isEventType(type) && EVENTS[type].safeParse(detail.data).success).toBe(true);
    }
  });

  it('is not how it was delivered', async () => {
    const { relay, taken } = office();
    const sent = delivered(
      anAlert().alert,
      { call: 1, recipient: 'a', by: ['topic'], failed: [] },
      MONDAY,
      'test',
    );
    await relay(sent.entries.map(offTheStream));
    expect(taken).toEqual([]);
  });
});

describe('what is told of a notice', () => {
  it('is the whole notice, each time, and where its branch takes commands', async () => {
    const { relay, taken, letters } = office();
    const first = aNotice({ branch: 'huaian' });
    const second = update(first.notice, { text: '抢修中' }, anOccasion());
    const third =
      second && closeNotice(second.notice, { cause: '停电', remedy: '已恢复' }, anOccasion());
    const all = [first, second, third].flatMap((recorded) => (recorded ? [recorded] : []));
    await relay(all.map(({ entry }) => offTheStream(entry)));
    expect(letters).toEqual([]);
    expect(taken.map(({ type, detail }) => [type, detail.data.notice])).toEqual([
      ['NoticePublished', { ...toldOf(first.notice), ownerApiUrl: API }],
      ['NoticeUpdated', second && { ...toldOf(second.notice), ownerApiUrl: API }],
      ['NoticeClosed', third && { ...toldOf(third.notice), ownerApiUrl: API }],
    ]);
  });

  it('keeps its id and origin when it only comes through here', async () => {
    const { relay, taken } = office();
    const { entry } = aNotice({ branch: 'jiangsu' });
    await relay([offTheStream({ ...entry, via: ['suzhou', 'jiangsu'] })]);
    expect(taken[0]?.detail.meta).toMatchObject({
      id: entry.eventId,
      branch: 'suzhou',
      via: ['suzhou', 'jiangsu', 'huaian'],
    });
    // Of a release that did not say it: it is not ours either.
    expect(taken[0]?.detail.data.notice).not.toHaveProperty('ownerApiUrl');
  });

  it('is also that it has arrived, for the branch that published it', async () => {
    const { relay, taken } = office();
    const { notice } = aNotice();
    await relay([offTheStream(receive(notice, 'huaian', anOccasion()))]);
    expect(taken).toMatchObject([
      {
        type: 'NoticeReceived',
        detail: {
          meta: { id: `${notice.id}.1.huaian`, branch: 'huaian' },
          data: {
            noticeId: notice.id,
            publisher: 'jiangsu',
            noticeVersion: 1,
            receiver: 'huaian',
          },
        },
      },
    ]);
  });
});

describe('an entry that can never be an event is passed over with its reason', () => {
  it.each([
    ['unknown-event', { ...onlyEntry(), type: 'ComplaintForgotten' }],
    ['unfit-event', { ...onlyEntry(), data: { clocks: 'none' } }],
    ['unfit-event', { ...onlyEntry(), data: {} }],
  ])('%s, and those behind it are told', async (reason, bad) => {
    const { relay, taken, letters } = office();
    await relay([bad, onlyEntry()]);
    expect(letters).toMatchObject([
      { reason, aggregate: 'ticket', eventId: '01J0000000000000000000000A.1' },
    ]);
    expect(taken).toHaveLength(1);
  });

  it('because the bus does not take it', async () => {
    const { relay, taken, letters, refuses } = office();
    const other = aTicket({ ticketId: '01J0000000000000000000000B' }).entries.map(offTheStream);
    refuses.add('01J0000000000000000000000A.1');
    await relay([onlyEntry(), ...other]);
    expect(letters).toMatchObject([
      { reason: 'not-taken-by-bus', eventId: '01J0000000000000000000000A.1' },
    ]);
    expect(taken.map(({ detail }) => detail.meta.id)).toEqual(['01J0000000000000000000000B.1']);
  });

  it('but not before the bus has taken the others', async () => {
    const { relay, letters, state } = office();
    state.down = true;
    const bad = { ...onlyEntry(), type: 'ComplaintForgotten' };
    await expect(relay([bad, onlyEntry()])).rejects.toThrow('the bus is down');
    expect(letters).toEqual([]);
  });
});
