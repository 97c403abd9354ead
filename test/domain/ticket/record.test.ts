import { describe, expect, it } from 'vitest';
import { apply } from '../../../functions/domain/ticket/apply.ts';
import { occasionOf } from '../../../functions/domain/ticket/occasion.ts';
import { record } from '../../../functions/domain/ticket/record.ts';
import { hold } from '../../builders/commands.ts';
import { aContext, aTicket } from '../../builders/ticket.ts';
import { done, hoursOn } from './builders.ts';

const { ticket, entries } = aTicket();
const [registered] = entries;
const [held] = done(hold(ticket, aContext(hoursOn(1)))).entries;
if (!registered || !held) throw new Error('nothing recorded');

describe('an entry that is not the next one is not applied', () => {
  it('to a ticket that has it already, or lacks the one before', () => {
    expect(() => apply(ticket, registered)).toThrow(
      `entry ${registered.eventId} does not follow version 1`,
    );
    expect(() => apply(ticket, { ...held, sequence: 3 })).toThrow(
      `entry ${held.eventId} does not follow version 1`,
    );
  });

  it('to no ticket, unless it is a registration, the first of all', () => {
    expect(() => apply(undefined, held)).toThrow(`entry ${held.eventId} does not follow version 0`);
    expect(() => apply(undefined, { ...held, sequence: 1 })).toThrow(
      `entry ${held.eventId} has no ticket to apply to`,
    );
  });
});

it('nothing at all is not recorded', () => {
  expect(() => record(undefined, [], occasionOf(ticket.id, aContext(), 'goes-on'))).toThrow(
    'a command must record something',
  );
});
