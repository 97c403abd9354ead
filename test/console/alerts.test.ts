import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { causeWords, roleWords } from '../../console/alerts/cause-words.ts';
import { reportWords } from '../../console/alerts/report-words.ts';
import { calledIn, subjectOf, unacknowledgedFirst } from '../../console/alerts/subject.ts';
import { all } from '../../console/language/texts-en.ts';
import { messageWayWords } from '../../console/my-work/message-words.ts';

describe('what an alert is about', () => {
  const escalation = {
    kind: 'escalation',
    ticketId: '01K6ZQ5V3M8N2P4R6T8W0Y1A3C',
    ticketNumber: '13ZMCM9APFQ',
    owner: 'huaian',
    from: 'city',
    to: 'province',
  } as const;
  const overdue = { kind: 'notice-overdue', noticeId: '01K6ZQ7B9D1F3H5K7M9P2R4T6V' } as const;

  const late = {
    kind: 'order-late',
    orderId: '01M8HS67MH8CGKBCZR7WRNVX3C',
    ticketId: '01K6ZQ5V3M8N2P4R6T8W0Y1A3C',
    ticketNumber: '13ZMCM9APFQ',
    unit: 'network-desk',
    missed: 'take',
  } as const;

  it('a work order is opened as such: its complaint may be another branch’s', () => {
    expect(subjectOf(late, ['readOrder', 'readComplaint'])?.href).toBe(`/orders/${late.orderId}`);
  });

  it('is opened by whoever may read it', () => {
    expect(subjectOf(escalation, ['readComplaint'])).toEqual({
      href: '/cases/01K6ZQ5V3M8N2P4R6T8W0Y1A3C',
      name: '13ZMCM9APFQ',
    });
    expect(subjectOf(overdue, ['readNotice'])).toEqual({
      href: '/notices/01K6ZQ7B9D1F3H5K7M9P2R4T6V',
    });
  });

  it('has no address for whoever may not', () => {
    expect(subjectOf(escalation, ['readNotice'])).toBeUndefined();
    expect(subjectOf(overdue, ['readComplaint'])).toBeUndefined();
  });
});

describe('the order of alerts (F3)', () => {
  it('has those that nobody has acknowledged first', () => {
    expect(unacknowledgedFirst([{ id: 'new' }], [{ id: 'done' }])).toEqual([
      { id: 'new' },
      { id: 'done' },
    ]);
  });

  it('shows one that was acknowledged between two readings once, as acknowledged', () => {
    const raised = [
      { id: 'a', state: 'raised' },
      { id: 'b', state: 'raised' },
    ];
    expect(unacknowledgedFirst(raised, [{ id: 'a', state: 'acknowledged' }])).toEqual([
      { id: 'b', state: 'raised' },
      { id: 'a', state: 'acknowledged' },
    ]);
  });
});

it('whom an alert has called is told once each, in the order of their first call, as the latest stands (F3)', () => {
  const call = (number: number, person: string) => ({
    call: number,
    person,
    at: '2026-03-02T03:00:00Z',
    by: ['sms'],
    failed: [],
  });
  expect(calledIn([call(1, 'ha-duty-1'), call(2, 'ha-duty-2'), call(3, 'ha-duty-1')])).toEqual([
    call(3, 'ha-duty-1'),
    call(2, 'ha-duty-2'),
  ]);
});

describe('what became of a page, as its provider tells it (F3)', () => {
  beforeEach(() => i18n.loadAndActivate({ locale: 'zh-CN', messages: {} }));

  it.each([
    [{ way: 'text', outcome: 'delivered' }, '短信已送达'],
    [{ way: 'text', outcome: 'undelivered' }, '短信未送达'],
    [{ way: 'text', outcome: 'failed' }, '短信发送失败'],
    [{ way: 'voice', outcome: 'answered' }, '电话已接听'],
    [{ way: 'voice', outcome: 'no-answer' }, '电话无人接听'],
    [{ way: 'voice', outcome: 'busy' }, '电话占线'],
    [{ way: 'voice', outcome: 'failed' }, '电话未接通'],
  ] as const)('is said of %o: %s', (report, words) => {
    expect(reportWords(report)).toBe(words);
  });
});

describe('in English', () => {
  beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: all }));

  it.each([
    [1, 'Chased by the customer once'],
    [2, 'Chased by the customer 2 times'],
  ])('a customer who has chased %i times is told of as %s', (count, words) => {
    const chased = { kind: 'customer-word', word: 'chased', count } as const;
    expect(
      causeWords({
        ...chased,
        ticketId: '01K6ZQ5V3M8N2P4R6T8W0Y1A3C',
        ticketNumber: '1',
      }),
    ).toBe(words);
  });

  it('one Chinese word is another in another place', () => {
    expect(roleWords('handler')).toBe('handler');
    expect(messageWayWords('call')).toBe('phone call');
  });
});
