import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { putOff } from '../../../functions/domain/calling/put-off.ts';
import type { Alert, AlertCause } from '../../../functions/domain/on-call/alert.ts';
import type { AlertFacts } from '../../../functions/domain/on-call/alert-facts.ts';
import type { WrittenRota } from '../../../functions/domain/on-call/rota.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { WakeRule } from '../../../functions/domain/policy/wakes.ts';
import { anAlert } from '../../builders/alert.ts';
import { at } from '../../builders/ticket.ts';

const ORDINARY: AlertFacts = { category: 'billing', tier: 'ordinary', limit: 'own' };
const about = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
const REMINDER: AlertCause = {
  ...{ kind: 'order-due', orderId: 'o-1', ...about, unit: 'lianshui', limit: 'reply' },
  dueAt: at('2026-12-01T04:00:00Z'),
};
const CHASED: AlertCause = { kind: 'customer-word', ...about, word: 'chased' };

/** Twelve hours each: hand-over at 08:00 and 20:00. */
const SHIFTS: WrittenRota = {
  layers: [
    { people: ['one', 'two'], from: '2026-11-01', everyDays: 1, handOverAt: ['08:00', '20:00'] },
  ],
};

/** A local time on 30 November 2026, a Monday. */
const local = (time: string) => at(`2026-11-30T${time}+08:00`);

type Given = {
  readonly cause?: AlertCause;
  readonly facts?: AlertFacts | undefined;
  readonly level?: Alert['level'];
  readonly map?: readonly WakeRule[];
  readonly rota?: WrittenRota;
  readonly now?: string;
};

/** Until when an alert waits, by the default map unless told otherwise. */
const waits = ({ cause = REMINDER, map, rota = SHIFTS, now = '23:30', ...given }: Given = {}) => {
  const facts = 'facts' in given ? given.facts : ORDINARY;
  const { wakes } = defaultPolicy;
  const value = map ?? wakes.map.value;
  return putOff(
    { level: given.level ?? 'city', cause, ...(facts && { facts }) },
    {
      policy: { wakes: { ...wakes, map: { ...wakes.map, value } } },
      onCall: { city: { responsible: 'head', rota, manager: 'boss' } },
      counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
    },
    local(now),
  );
};

const DIGEST: readonly WakeRule[] = [{ becomes: 'digest' }];
const { cause: CLIMB } = anAlert().alert;

describe('an alert that wakes nobody now (F2, D7)', () => {
  it.each([
    ['one second before 22:00', '21:59:59', undefined],
    ['at 22:00', '22:00:00', '2026-12-01T00:30:00Z'],
    ['after midnight', '00:30:00', '2026-11-30T00:30:00Z'],
    ['one second before 08:00', '07:59:59', '2026-11-30T00:30:00Z'],
    ['at 08:00', '08:00:00', undefined],
  ])('by default is a reminder by night: %s', (_, now, until) => {
    expect(waits({ now })).toEqual(until === undefined ? undefined : { as: 'digest', until });
  });

  it('by default is a customer’s word by night, for whoever starts the next shift (D5, E9)', () => {
    expect(waits({ cause: CHASED })).toEqual({ as: 'list', until: '2026-12-01T00:00:00Z' });
  });

  it('waits for the daily time where no shift changes within a day', () => {
    expect(waits({ cause: CHASED, rota: ['one', 'two'] })).toEqual({
      as: 'list',
      until: '2026-12-01T00:30:00Z',
    });
  });

  it('is judged by the first line that fits', () => {
    const map: readonly WakeRule[] = [
      { attention: ['mass', 'repeat'], becomes: 'wake' },
      { tier: ['ordinary'], limit: ['own'], level: ['city'], becomes: 'list' },
      { becomes: 'digest' },
    ];
    expect(waits({ map })?.as).toBe('list');
    expect(waits({ map, facts: { ...ORDINARY, tier: 'go-tone' } })?.as).toBe('digest');
    expect(waits({ map, level: 'province' })?.as).toBe('digest');
    expect(waits({ map, facts: { category: 'billing', tier: 'ordinary' } })?.as).toBe('digest');
    expect(waits({ map, facts: { ...ORDINARY, attention: ['repeat'] } })).toBeUndefined();
    expect(waits({ map, facts: { ...ORDINARY, attention: ['important'] } })?.as).toBe('list');
  });

  it('is none where no line fits', () => {
    expect(waits({ map: [] })).toBeUndefined();
    expect(waits({ cause: CLIMB })).toBeUndefined();
  });
});

describe('whatever a policy says, somebody is woken (F2)', () => {
  it.each<[string, Given]>([
    ['of a VIP', { facts: { ...ORDINARY, tier: 'vip' } }],
    ['when a limit of the law has passed', { facts: { ...ORDINARY, limit: 'statutory' } }],
    [
      'of a critical network complaint',
      { facts: { ...ORDINARY, category: 'network', urgency: 'critical' } },
    ],
    [
      'of a network complaint that may be critical',
      { facts: { ...ORDINARY, category: 'network' } },
    ],
    ['at the regulator’s level', { level: 'regulator' }],
    [
      'at the level left by what goes to the regulator',
      { facts: { ...ORDINARY, standsAt: 'regulator' }, level: 'province' },
    ],
    ['by an alert from before anything was known of its ticket', { facts: undefined }],
    ['of a notice that is silent', { cause: { kind: 'notice-overdue', noticeId: 'n-1' } }],
    [
      'by what goes up at once (E8)',
      { cause: { kind: 'reported-up', ...about, owner: 'huaian', matter: 'serious-problem' } },
    ],
    [
      'by what the media hand on (G4)',
      { cause: { kind: 'media-referral', ...about, owner: 'huaian' } },
    ],
  ])('%s', (_, given) => {
    expect(waits({ ...given, map: DIGEST })).toBeUndefined();
  });

  it('not of a general network complaint', () => {
    const facts = { ...ORDINARY, category: 'network', urgency: 'general' } as const;
    expect(waits({ facts, map: DIGEST })?.as).toBe('digest');
  });
});
