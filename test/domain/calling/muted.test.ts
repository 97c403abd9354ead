import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENTION } from '../../../functions/domain/attention.ts';
import { mutedBy } from '../../../functions/domain/calling/muted.ts';
import { wakesAlways } from '../../../functions/domain/calling/put-off.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../../../functions/domain/classification.ts';
import { LEVELS } from '../../../functions/domain/level.ts';
import type { Muting, MutingScope } from '../../../functions/domain/muting/muting.ts';
import type { Alert, AlertCause } from '../../../functions/domain/on-call/alert.ts';
import type { AlertFacts } from '../../../functions/domain/on-call/alert-facts.ts';
import { ALERT_KINDS, LIMIT_ORIGINS } from '../../../functions/domain/policy/wakes.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert } from '../../builders/alert.ts';
import { aClerk, hoursOn, MONDAY } from '../../builders/ticket.ts';

const GENERAL: AlertFacts = {
  ...{ category: 'network', tier: 'ordinary', urgency: 'general', limit: 'own' },
  ...{ area: '320812', unit: 'qingjiangpu' },
};

const aMuting = (scope: MutingScope, changes: Partial<Muting> = {}): Muting => ({
  ...{ id: 'muting-1', scope, from: MONDAY, to: hoursOn(6), because: 'cut-over', by: aClerk },
  ...changes,
});

const anAlertOf = (facts: AlertFacts = GENERAL, changes: Partial<Alert> = {}): Alert => ({
  ...anAlert({ level: 'city', facts }).alert,
  ...changes,
});

const ORDER = { orderId: 'o-1', ticketId: 't-1', ticketNumber: 'N-1', unit: 'network-desk' };
const LATE = { kind: 'order-late', ...ORDER, missed: 'take' } as const;
const SILENT = { kind: 'order-silent', ...ORDER, branch: 'jiangsu' } as const;

const isMuted = (scope: MutingScope, alert = anAlertOf(), now = MONDAY) =>
  mutedBy(alert, [aMuting(scope)], now) !== undefined;

describe('an alert is muted (F2)', () => {
  it.each<[string, MutingScope, boolean]>([
    ['in its county', { areas: ['320812'] }, true],
    ['in the prefecture that its county lies in', { areas: ['320800'] }, true],
    ['in its province', { areas: ['320000'] }, true],
    ['not in another prefecture', { areas: ['320100'] }, false],
    ['not in another county of it', { areas: ['320803'] }, false],
    ['in one of several', { areas: ['320100', '320800'] }, true],
    ['of its category', { categories: ['billing', 'network'] }, true],
    ['not of another', { categories: ['billing'] }, false],
    ['at its level', { levels: ['city'] }, true],
    ['not at another', { levels: ['province'] }, false],
    ['of its unit', { unit: 'qingjiangpu' }, true],
    ['not of another unit', { unit: 'lianshui' }, false],
    ['where all that is named fits', { areas: ['320800'], categories: ['network'] }, true],
    ['not where one of it does not', { areas: ['320800'], categories: ['billing'] }, false],
  ])('%s', (_, scope, expected) => {
    expect(isMuted(scope)).toBe(expected);
  });

  it('not by an area where it is not known where it arose', () => {
    const { area: _, ...nowhere } = GENERAL;
    expect(isMuted({ areas: ['320000'] }, anAlertOf(nowhere))).toBe(false);
  });

  it('by the unit that has the complaint', () => {
    const about = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
    const cause: AlertCause = { kind: 'customer-word', ...about, word: 'chased', unit: 'lianshui' };
    expect(isMuted({ unit: 'lianshui' }, anAlertOf(GENERAL, { cause }))).toBe(true);
  });

  it.each<[string, AlertCause, boolean]>([
    ['ours, by an issuer that is silent', { ...SILENT, missed: 'everything' }, true],
    ['another branch’s that is late', { ...LATE, worker: 'jiangsu' }, false],
    ['another branch’s that is silent', { ...SILENT, missed: 'take', worker: 'jiangsu' }, false],
    [
      'another branch’s that is silent, as older alerts say it',
      { ...SILENT, missed: 'reply' },
      false,
    ],
    ['ours that is late', LATE, true],
  ])('by a unit of this branch alone, two of which may be called the same: %s', (_, cause, is) => {
    expect(isMuted({ unit: 'network-desk' }, anAlertOf(GENERAL, { cause }))).toBe(is);
  });

  it.each<[string, readonly string[] | undefined, boolean]>([
    ['one for which it answers', ['1402', 'qingjiangpu'], true],
    ['none for which it answers, though called as it is', ['1402'], false],
    ['called as it is, where it names none', undefined, true],
  ])('by the unit of the customer’s home unit: %s (A4)', (_, homeUnits, expected) => {
    expect(isMuted({ unit: 'qingjiangpu', ...(homeUnits && { homeUnits }) })).toBe(expected);
    const { unit: __, ...homeless } = GENERAL;
    expect(isMuted({ unit: 'qingjiangpu', homeUnits: ['1402'] }, anAlertOf(homeless))).toBe(false);
  });

  it('from its beginning until just before its end', () => {
    const later = [aMuting({ levels: ['city'] }, { from: hoursOn(1) })];
    const at = (hour: number, seconds: number) =>
      mutedBy(anAlertOf(), later, plusSeconds(hoursOn(hour), seconds));
    expect(at(1, -1)).toBeUndefined();
    expect(at(1, 0)).toEqual({ by: 'muting-1', until: hoursOn(6), because: 'cut-over' });
    expect(at(6, -1)).toBeDefined();
    expect(at(6, 0)).toBeUndefined();
  });

  it('not by what was lifted', () => {
    const lifted = { lifted: { at: hoursOn(-1), by: aClerk } };
    expect(mutedBy(anAlertOf(), [aMuting({ levels: ['city'] }, lifted)], MONDAY)).toBeUndefined();
  });

  it('by what ends last, with its work', () => {
    const two = [
      aMuting({ levels: ['city'] }, { id: 'muting-2', to: hoursOn(8), work: 'EOMS-7' }),
      aMuting({ levels: ['city'] }),
    ];
    const expected = { by: 'muting-2', until: hoursOn(8), because: 'cut-over', work: 'EOMS-7' };
    expect(mutedBy(anAlertOf(), two, MONDAY)).toEqual(expected);
    expect(mutedBy(anAlertOf(), two.toReversed(), MONDAY)).toEqual(expected);
  });

  it('once: no alert is kept back twice, and none behind which others wait', () => {
    const muted = { by: 'muting-0', until: MONDAY, because: 'drill' } as const;
    expect(isMuted({ levels: ['city'] }, anAlertOf(GENERAL, { muted }))).toBe(false);
    const waiting = (as: 'storm' | 'list') => anAlertOf(GENERAL, { putOff: { as, until: MONDAY } });
    expect(isMuted({ levels: ['city'] }, waiting('storm'))).toBe(false);
    expect(isMuted({ levels: ['city'] }, waiting('list'))).toBe(true);
  });
});

describe('whatever is muted, somebody is woken (F2)', () => {
  const facts = fc.record(
    {
      category: fc.constantFrom(...CATEGORIES),
      tier: fc.constantFrom(...TIERS),
      urgency: fc.constantFrom(...URGENCIES),
      area: fc.constantFrom('320812', '320803', '320100'),
      limit: fc.constantFrom(...LIMIT_ORIGINS),
      attention: fc.subarray([...ATTENTION]),
    },
    { requiredKeys: ['category', 'tier'] },
  );
  const alerts = fc.record({
    level: fc.constantFrom(...LEVELS),
    cause: fc
      .record({ kind: fc.constantFrom(...ALERT_KINDS), to: fc.constantFrom(...LEVELS) })
      .map((cause) => cause as AlertCause),
    facts: fc.option(facts, { nil: undefined }),
  });
  const everything = aMuting({ levels: LEVELS });

  it('by a limit of the law, a VIP and all else that always wakes; by nothing else', () => {
    fc.assert(
      fc.property(alerts, ({ level, cause, facts: known }) => {
        const { facts: _, ...raised } = anAlert().alert;
        const alert: Alert = { ...raised, level, cause, ...(known && { facts: known }) };
        const isKept = mutedBy(alert, [everything], MONDAY) !== undefined;
        expect(isKept).toBe(!wakesAlways(alert));
        if (
          // A hand-over is about no complaint, and no limit of a complaint hangs on it.
          (known === undefined && cause.kind !== 'hand-over-open') ||
          (cause.kind !== 'hand-over-open' &&
            (known?.limit === 'statutory' ||
              known?.tier === 'vip' ||
              known?.urgency === 'critical')) ||
          level === 'regulator' ||
          ['reported-up', 'media-referral', 'notice-overdue', 'not-acknowledged'].includes(
            cause.kind,
          ) ||
          cause.kind === 'heartbeat-missed'
        )
          expect(isKept).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
