import { describe, expect, it } from 'vitest';
import { asSent, type Call, missingIn, newCall } from '../../console/intake/call.ts';
import {
  Letter,
  PhoneCall,
  Transferred,
  WalkIn,
  WebsiteForm,
} from '../../functions/contracts/intake.ts';

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

describe('what comes in by other ways', () => {
  const contact = { customer: { address: '淮安市清江浦区淮海东路 1 号', postcode: '223001' } };

  it('is a visit at one’s own hall, now, under a number of ours until the slip’s is entered (B1)', () => {
    const visit = { way: 'registerWalkIn' } as const;
    expect(WalkIn.parse(asSent(typed(visit), by))).toMatchObject({
      hall: 'complaint-centre',
      slip: 'desk-1',
      clerk: 'ha-duty-1',
      receivedAt: '2026-11-28T02:00:00Z',
    });
    const declared = { hall: 'huaihai-road', slip: 'A-17', specialCare: true };
    expect(WalkIn.parse(asSent(typed({ ...visit, declared }), by))).toMatchObject(declared);
  });

  it('needs no number, where somebody is found otherwise', () => {
    const letter = typed({
      way: 'registerLetter',
      number: '',
      declared: { ...contact, barcode: 'XA12345678', postmarkedAt: '2026-11-25' },
    });
    expect(missingIn(letter)).toEqual([]);
    expect(Letter.parse(asSent(letter, by))).toMatchObject({
      barcode: 'XA12345678',
      customer: contact.customer,
    });
  });

  it('says who handed it on, and what a website’s form was (A5, B1)', () => {
    const from = { body: 'government-hotline', name: '12345', document: '淮热〔2026〕7 号' };
    expect(
      Transferred.parse(asSent(typed({ way: 'registerTransferred', declared: { from } }), by)),
    ).toMatchObject({ from });
    expect(
      WebsiteForm.parse(
        asSent(typed({ way: 'registerWebsiteForm', declared: { submissionId: 'w-9' } }), by),
      ),
    ).toMatchObject({ submissionId: 'w-9' });
  });

  it('leaves behind what was entered for another way', () => {
    const declared = { slip: 'A-17', from: { body: 'media' } };
    expect(asSent(typed({ declared }), by)).not.toHaveProperty('slip');
    expect(sent({ declared })).not.toHaveProperty('from');
  });

  it('is solved on the spot only where the customer is there (B7)', () => {
    const solved = { isSolved: true, found: '属实', done: '已退费', told: '已告知', basis: 'r' };
    expect(asSent(typed({ ...solved, way: 'registerWalkIn' }), by)).toHaveProperty(
      'solvedOnTheSpot',
    );
    expect(asSent(typed({ ...solved, way: 'registerLetter' }), by)).not.toHaveProperty(
      'solvedOnTheSpot',
    );
    expect(missingIn(typed({ isSolved: true, way: 'registerTransferred' }))).toEqual([]);
  });

  it('says who complains where that is not the customer (B4)', () => {
    const standing = { relation: 'authorised', authorityShown: true };
    expect(sent({ declared: { standing } }).standing).toMatchObject(standing);
    expect(sent().standing).toMatchObject({ relation: 'self' });
  });
});
