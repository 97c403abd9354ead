import { expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { POSTS } from '../../functions/domain/post.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeCarryOutForAbove } from '../../functions/handling/carry-out-for-above.ts';
import { aClimbedTicket, ofProvince } from '../federation/climbed-ticket.ts';
import { NOW } from './cast.ts';
import { TICKETS } from './things.ts';

/** What a post of the branch above may do by what it is told, and what it is told to each command. */
const fromAbove = async (situation: keyof typeof TICKETS, post: (typeof POSTS)[number]) => {
  const { level: _, ...ticket } = TICKETS[situation];
  const { askOwner, ticket: climbed, city: owner } = await aClimbedTicket(ticket);
  owner.clock.set(NOW);
  const by = ofProvince(post);
  const told = await askOwner(climbed.id, [by], { part: 'case' });
  if (told.kind !== 'answered' || !('body' in told.answer)) return undefined;
  const { kind: _kind, ...person } = by;
  const carried = async ({ kind, body }: { kind: string; body: { example?: unknown } }) => {
    const { city } = await aClimbedTicket(ticket);
    city.clock.set(NOW);
    city.uploaded.set('scans/01J8Z0000000000000000000AA', { bytes: 1, contentType: 'text/plain' });
    const carryOut = makeCarryOut(city.lent);
    const forAbove = makeCarryOutForAbove({ ...city.lent, carryOut, parent: 'jiangsu' });
    return forAbove(
      {
        ...{ ticketId: climbed.id, command: kind, body: Object(body.example), by: person },
        ...{ idempotencyKey: 'key-1', correlationId: 'test' },
      },
      'jiangsu',
    );
  };
  const open: string[] = [];
  for (const command of Object.values(COMPLAINT_COMMANDS)) {
    const answer = await carried(command);
    if ('status' in answer) open.push(command.id);
  }
  return { may: Object(told.answer.body).may, open };
};

it.each(POSTS)('a %s of the branch above is shown what they may do, exactly (F1)', async (post) => {
  for (const situation of ['acknowledged', 'held', 'inProgress', 'resolved'] as const) {
    const asked = await fromAbove(situation, post);
    expect(asked?.may, situation).toEqual(asked?.open);
  }
});

it('and of what was only reported up, nothing (E8)', async () => {
  const reported = { level: 'city', reportedUp: { matter: 'safety', at: '2026-10-20T00:30:00Z' } };
  const { askOwner, ticket } = await aClimbedTicket(Object(reported));
  const told = await askOwner(ticket.id, [ofProvince('lead')], { part: 'case' });
  expect(told).toMatchObject({ answer: { body: { may: [] } } });
});
