import { describe, expect, it } from 'vitest';
import { ROLES, type TokenHolder } from '../../../functions/domain/actor.ts';
import { POSTS, type Post } from '../../../functions/domain/post.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import {
  readsWords,
  sees,
  worksOnAll,
  worksOnTicket,
} from '../../../functions/domain/ticket/reading-rights.ts';
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

describe('who works on a complaint, and sees its customer whole (M3)', () => {
  const somebody = (post: Post, subject = 'somebody'): TokenHolder => ({
    kind: 'person',
    subject,
    post,
    unit: 'centre',
  });
  const { ticket } = aTicket();

  it('is by their post whoever answers for all, or reviews what was done (E4-E6)', () => {
    expect(POSTS.filter((post) => worksOnAll(somebody(post)))).toEqual([
      'taker',
      'reviewer',
      'lead',
      'manager',
    ]);
    for (const role of ROLES)
      expect(worksOnAll({ kind: 'person', subject: 'somebody', role })).toBe(false);
  });

  it('is who took it, in whatever post (A3)', () => {
    const taken = { ...ticket, takenBy: somebody('taker', 'clerk-9') };
    expect(worksOnTicket(somebody('handler', 'clerk-9'), taken)).toBe(true);
    expect(worksOnTicket(somebody('handler', 'clerk-8'), taken)).toBe(false);
    const byRole = { kind: 'person', subject: 'clerk-9', role: 'handler' } as const;
    expect(worksOnTicket(byRole, taken)).toBe(false);
  });

  it('is who is to give it out, while it waits for that (A4)', () => {
    const waiting = { ...ticket, work: { open: [], awaitsDispatch: true } };
    expect(worksOnTicket(somebody('dispatcher'), waiting)).toBe(true);
    expect(worksOnTicket(somebody('handler'), waiting)).toBe(false);
    const given = { ...ticket, work: { open: [], awaitsDispatch: false } };
    expect(worksOnTicket(somebody('dispatcher'), given)).toBe(false);
  });
});
