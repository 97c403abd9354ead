import { describe, expect, it } from 'vitest';
import { Registered } from '../../../functions/contracts/registered.ts';
import { registeredAnswer } from '../../../functions/intake/registered-answer.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { makeScene } from '../../../local/demonstration/scene.ts';
import { tallyOf } from '../../../local/demonstration/tally.ts';
import { eventsOf } from './events.ts';
import { rehearse } from './rehearsal.ts';

const complaint = COMPLAINTS.find(({ name }) => name === 'points-not-redeemed');
if (!complaint) throw new Error('it is in the programme');
const { ticket, entries } = await rehearse(complaint);
const events = eventsOf(entries);
const answered = Registered.parse(registeredAnswer(ticket));

describe('what is seen of a ticket', () => {
  it('is the same in whatever order its events come', () => {
    const [forwards, backwards] = [makeScene(), makeScene()];
    for (const event of events) forwards.hear(event);
    for (const event of events.toReversed()) backwards.hear(event);
    const seen = { level: 'regulator', state: 'acknowledged', version: ticket.version };
    expect(forwards.ticket(ticket.id)).toMatchObject(seen);
    expect(backwards.ticket(ticket.id)).toMatchObject(seen);
  });

  it('is never taken back by an answer that comes after the events', () => {
    const scene = makeScene();
    for (const event of events) scene.hear(event);
    scene.registered(complaint, { ...answered, level: 'city' });
    expect(scene.ticket(ticket.id)).toMatchObject({ level: 'regulator', complaint });
  });

  it('counts its next limit from the answer, the regulator’s door left out (B6)', () => {
    const scene = makeScene();
    scene.registered(complaint, {
      ...answered,
      clocks: [
        { kind: 'appeal-door', rule: 'B6', dueAt: '2026-01-01T00:00:00Z' },
        { kind: 'own-answer', rule: 'D1', dueAt: '2026-01-02T00:00:00Z' },
      ].map((clock) => Registered.shape.clocks.element.parse(clock)),
    });
    expect(scene.ticket(ticket.id)?.nextDueAt).toBe('2026-01-02T00:00:00Z');
  });

  it('is unheard of from the answer until its first event', () => {
    const scene = makeScene();
    expect(scene.unheardSince()).toBeUndefined();
    scene.registered(complaint, answered);
    expect(scene.unheardSince()).toBe(scene.ticket(ticket.id)?.changedAt);
    for (const event of events.slice(0, 1)) scene.hear(event);
    expect(scene.unheardSince()).toBeUndefined();
  });
});

it('counts what has been seen', () => {
  const scene = makeScene();
  for (const event of events) scene.hear(event);
  scene.tell({ kind: 'replayed', complaint, ticketNumber: ticket.ticketNumber });
  expect(tallyOf(scene)).toMatchObject({
    registered: 1,
    toProvince: 1,
    toRegulator: 1,
    replays: 1,
    answeredInTime: 0,
    answeredLate: 0,
  });
});

it('tells listeners until they have had enough', () => {
  const scene = makeScene();
  const told: string[] = [];
  const leave = scene.listen(({ kind }) => told.push(kind));
  scene.tell({ kind: 'stumbled', problem: 'one' });
  leave();
  scene.tell({ kind: 'stumbled', problem: 'two' });
  expect(told).toEqual(['stumbled']);
});
