import { describe, expect, it } from 'vitest';
import { dismiss, ticketed } from '../../../functions/domain/set-aside/set-aside.ts';
import { aSetAside } from '../../builders/set-aside.ts';
import { aClerk, hoursOn, MONDAY } from '../../builders/ticket.ts';

const ID = 'a'.repeat(64);
const occasion = { now: hoursOn(1), by: aClerk, correlationId: 'c-1' };
const { setAside, entry } = aSetAside();

const dismissed = dismiss(setAside, 'advertising', occasion);
const made = ticketed(setAside, 't-1', occasion);
if (!dismissed || !made) throw new Error('it is open');

describe('what came in and opened no ticket (B2)', () => {
  it('is kept as it came, where it lies and why, which nobody is told', () => {
    const data = {
      ...{ branch: 'huaian', from: 'mail', reason: 'auto-reply', receivedAt: MONDAY },
      object: { key: 'inbound/m-1', contentType: 'message/rfc822', bytes: 300 },
    };
    expect(setAside).toEqual({ id: ID, ...data, version: 1, state: 'open' });
    expect(entry).toEqual({
      ...{ aggregate: 'set-aside', id: ID, sequence: 1, eventId: `${ID}.1`, at: MONDAY },
      ...{ type: 'MessageSetAside', rule: 'B2', data, publish: false },
      ...{ by: { kind: 'system', part: 'mail' }, correlationId: 'test' },
    });
  });

  it('needs no ticket once somebody has said why', () => {
    expect(dismissed.setAside).toEqual({
      ...setAside,
      version: 2,
      state: 'dismissed',
      dismissed: { reason: 'advertising', at: hoursOn(1), by: aClerk },
    });
    expect(dismissed.entry).toEqual({
      ...{ aggregate: 'set-aside', id: ID, sequence: 2, eventId: `${ID}.2`, at: hoursOn(1) },
      ...{ type: 'SetAsideDismissed', data: { reason: 'advertising' }, publish: false },
      ...{ by: aClerk, correlationId: 'c-1' },
    });
  });

  it('becomes a ticket, also after it was dismissed: who said so stays on record', () => {
    expect(made.setAside).toEqual({
      ...setAside,
      version: 2,
      state: 'ticketed',
      ticketed: { ticketId: 't-1', at: hoursOn(1), by: aClerk },
    });
    expect(made.entry).toEqual({
      ...{ aggregate: 'set-aside', id: ID, sequence: 2, eventId: `${ID}.2`, at: hoursOn(1) },
      ...{ type: 'SetAsideTicketed', rule: 'B2', data: { ticketId: 't-1' }, publish: false },
      ...{ by: aClerk, correlationId: 'c-1' },
    });
    expect(ticketed(dismissed.setAside, 't-1', occasion)?.setAside).toMatchObject({
      version: 3,
      state: 'ticketed',
      dismissed: { reason: 'advertising' },
    });
  });

  it('becomes one ticket, and is dismissed once, and not after there is one', () => {
    expect(ticketed(made.setAside, 't-2', occasion)).toBeUndefined();
    expect(dismiss(made.setAside, 'test', occasion)).toBeUndefined();
    expect(dismiss(dismissed.setAside, 'test', occasion)).toBeUndefined();
  });
});
