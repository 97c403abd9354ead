import { describe, expect, it } from 'vitest';
import { asSent, type Call, missingIn, newCall } from '../../console/intake/call.ts';
import { PhoneCall } from '../../functions/contracts/intake.ts';

const STARTED = '2026-11-28T10:00:00+08:00';
const typed = (more: Partial<Call> = {}): Call => ({
  ...newCall('1', STARTED),
  number: ' 139 1234 5678 ',
  category: 'billing',
  facts: '本月账单多出三十元流量费。客户从未开通。',
  ...more,
});
const by = { agent: 'ha-duty-1', unit: 'complaint-centre' };
const sent = (more: Partial<Call> = {}) => PhoneCall.parse(asSent(typed(more), by));

describe('a call that is typed in', () => {
  it('is one that the API takes, with as little as a number, a category and what was said', () => {
    expect(sent()).toMatchObject({
      callId: 'desk-1',
      agent: 'ha-duty-1',
      unit: 'complaint-centre',
      customer: { number: '139 1234 5678', phone: '139 1234 5678', tier: 'ordinary' },
      matter: { category: 'billing', title: '本月账单多出三十元流量费' },
    });
  });

  it('is called back at another number where one was named', () => {
    expect(sent({ phone: '051783901234' }).customer).toMatchObject({
      number: '139 1234 5678',
      phone: '051783901234',
    });
  });

  it.each([
    ['话费', '话费'],
    ['一'.repeat(40), '一'.repeat(40)],
    ['一'.repeat(41), '一'.repeat(40)],
    ['𠮷'.repeat(41), '𠮷'.repeat(40)],
  ])('has the beginning of what was said for a title: %s', (facts, title) => {
    expect(sent({ facts }).matter.title).toBe(title);
  });

  it('has the title that was typed, where one was', () => {
    expect(sent({ title: '流量费争议' }).matter.title).toBe('流量费争议');
  });

  it('says how urgent it is of a network complaint alone, and where of a fault alone (D2, D11)', () => {
    expect(sent({ urgency: 'critical' }).matter.urgency).toBeUndefined();
    expect(sent({ urgency: 'critical', category: 'network' }).matter.urgency).toBe('critical');
    expect(sent({ place: 'country' }).customer.place).toBeUndefined();
    expect(sent({ place: 'country', recordKind: 'fault-report' }).customer.place).toBe('country');
  });

  it('is closed on the spot only where that was ticked (B7)', () => {
    const words = { found: '属实', done: '已退费', told: '已告知', basis: 'double-refund' };
    expect(sent(words).solvedOnTheSpot).toBeUndefined();
    expect(sent({ ...words, isSolved: true }).solvedOnTheSpot).toEqual({
      ...words,
      basis: ['double-refund'],
    });
  });

  it('says what is missing in the order of its fields', () => {
    expect(missingIn(newCall('1', STARTED))).toEqual(['number', 'category', 'facts']);
    expect(missingIn(typed({ isSolved: true, found: ' ' }))).toEqual([
      'found',
      'done',
      'told',
      'basis',
    ]);
    expect(missingIn(typed())).toEqual([]);
  });
});
