import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/actor.ts';
import {
  decide,
  isDispatchOpenNow,
  isOpenNow,
  type StaffCommand,
} from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import { aClerk, aColleague, aContext, aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';
import { done, hoursOn } from './builders.ts';

/** Those whose rule may say no whatever somebody says with them. */
const RULED = [
  'answer',
  'refuse',
  'escalate',
  'close',
  'hold',
  'resume',
  'request-extension',
  'extend',
  'decline-extension',
  'judge-correction',
  'reply-to-body',
] as const;

/** What somebody may do with a ticket now; dispatch in the end. */
const open = (ticket: Ticket, by: Actor = aClerk, now: Instant = MONDAY): readonly string[] => {
  const context = { ...aContext(now), by };
  return [
    ...RULED.filter((kind) => isOpenNow(ticket, kind, context)),
    ...(isDispatchOpenNow(ticket, context) ? ['dispatch'] : []),
  ];
};
const given = (ticket: Ticket, command: StaffCommand, now: Instant = MONDAY): Ticket =>
  done(decide(ticket, command, aContext(now))).ticket;

const { ticket: FRESH } = aTicket();
const { ticket: NETWORK } = aTicket({ facts: someFacts({ category: 'network' }) });
const ASKED = given(NETWORK, { kind: 'request-extension', extension: 'anotherBody' });
const HELD = given(FRESH, { kind: 'hold' });
const ANSWERED = given(FRESH, { kind: 'answer', means: 'written' });
const always = ['answer', 'refuse', 'escalate'];

describe('what is open to somebody on a ticket now', () => {
  it('is to answer, to refuse, to take it up, to wait; for whoever did not take it, to dispatch (A3)', () => {
    expect(open(FRESH)).toEqual([...always, 'hold']);
    expect(open(FRESH, aColleague)).toEqual([...always, 'hold', 'dispatch']);
  });

  it('is to go on where it waits, until the wait ends by itself (D8)', () => {
    expect(open(HELD)).toEqual([...always, 'resume']);
    const end = HELD.pauses[0]?.to ?? hoursOn(24 * 30);
    expect(open(HELD, aClerk, end)).not.toContain('resume');
  });

  it('is no step up at the top (F1)', () => {
    expect(open({ ...FRESH, level: 'regulator' })).toEqual(['answer', 'refuse', 'hold']);
  });

  it('is to ask for more time where the category has it, until the limit has passed (D3, D4)', () => {
    expect(open(NETWORK)).toContain('request-extension');
    expect(open(FRESH)).not.toContain('request-extension');
    expect(open(NETWORK, aClerk, hoursOn(24 * 30))).not.toContain('request-extension');
  });

  it('is to grant what somebody else has asked for, and to decline what anybody has', () => {
    const asked = ['request-extension', 'decline-extension'];
    expect(open(ASKED)).toEqual([...always, 'hold', ...asked]);
    expect(open(ASKED, aColleague)).toEqual([
      ...always,
      ...['hold', 'request-extension', 'extend', 'decline-extension', 'dispatch'],
    ]);
    for (const kind of ['extend', 'decline-extension'] as const)
      expect(open(NETWORK, aColleague)).not.toContain(kind);
  });

  it('is a word on a correction where one is proposed, also of whoever proposed it (D8)', () => {
    const proposedCorrection = { sequence: 3, by: aClerk, at: MONDAY, facts: {} };
    expect(open({ ...FRESH, proposedCorrection })).toContain('judge-correction');
    expect(open(FRESH)).not.toContain('judge-correction');
  });

  it('is to close it once it is answered, when each body has had its reply (G3)', () => {
    expect(open(ANSWERED)).toEqual(['close']);
    const referral = { body: 'ministry', name: '部', document: '一', receivedAt: MONDAY } as const;
    const handedOn = given(FRESH, { kind: 'refer', referral });
    expect(open(given(handedOn, { kind: 'answer', means: 'written' }))).toEqual(['reply-to-body']);
    expect(open(given(ANSWERED, { kind: 'close' }))).toEqual([]);
  });
});

describe('what somebody asks in vain', () => {
  const refusal = (ticket: Ticket, command: StaffCommand, by: Actor = aClerk) => {
    const decision = decide(ticket, command, { ...aContext(), by });
    return decision.kind === 'refused' ? decision.refusal : undefined;
  };

  it('is an extension that nobody has asked for, or that they have asked for themselves', () => {
    const nothing = { kind: 'nothing-requested' };
    expect(refusal(NETWORK, { kind: 'decline-extension' })).toEqual(nothing);
    expect(refusal(NETWORK, { kind: 'extend', extension: 'anotherBody' })).toEqual(nothing);
    expect(refusal(ASKED, { kind: 'extend', extension: 'anotherProvince' }, aColleague)).toEqual(
      nothing,
    );
    expect(refusal(ASKED, { kind: 'extend', extension: 'anotherBody' })).toEqual({
      kind: 'own-request',
      rule: 'D4',
    });
  });

  it('is to close what a body waits for: which ones is said (G3)', () => {
    const referral = { body: 'ministry', name: '部', document: '一', receivedAt: MONDAY } as const;
    const handedOn = given(FRESH, { kind: 'refer', referral });
    const answered = given(handedOn, { kind: 'answer', means: 'written' });
    expect(refusal(answered, { kind: 'close' })).toEqual({
      kind: 'open-referral',
      referrals: [answered.referrals?.[0]?.sequence],
    });
  });
});
