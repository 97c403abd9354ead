import { describe, expect, it } from 'vitest';
import { ROLES, type TokenHolder } from '../../../functions/domain/actor.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import { readsWords, sees } from '../../../functions/domain/ticket/reading-rights.ts';
import { aContext, aRegister, aTicket } from '../../builders/ticket.ts';

const aChannel = (subject: string): TokenHolder => ({
  kind: 'person',
  subject,
  role: 'integrator',
});
const sentBy = (subject: string) =>
  register(aRegister(), { ...aContext(), by: aChannel(subject) }).ticket;

describe('who reads a ticket of the branch (M3)', () => {
  it.each(ROLES)('%s: whoever works here, its words too; a channel does not', (role) => {
    const holder = { kind: 'person', subject: 'somebody', role } as const;
    expect(readsWords(holder)).toBe(role !== 'integrator');
    expect(sees(holder, aTicket().ticket)).toBe(role !== 'integrator');
  });

  it('whoever has a post here reads all', () => {
    const agent = { kind: 'person', subject: 'agent-1', post: 'taker', unit: 'ha' } as const;
    expect(readsWords(agent)).toBe(true);
    expect(sees(agent, sentBy('web-form'))).toBe(true);
  });

  it('a channel sees what it has sent itself, and no other channel’s', () => {
    const channel = aChannel('web-form');
    expect(sees(channel, sentBy('web-form'))).toBe(true);
    expect(sees(channel, sentBy('app'))).toBe(false);
  });

  it('a channel does not see what one of the staff has taken, by whatever name', () => {
    const channel = aChannel('clerk-7');
    expect(sees(channel, aTicket().ticket)).toBe(false);
  });

  it('a channel does not see what came by mail', () => {
    const by = { kind: 'system', part: 'mail' } as const;
    const { ticket } = register(aRegister(), { ...aContext(), by });
    expect(sees(aChannel('mail'), ticket)).toBe(false);
  });
});
