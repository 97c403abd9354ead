import { describe, expect, it } from 'vitest';
import {
  networkDeskFor,
  type ProposedBy,
  proposedUnit,
} from '../../../functions/domain/organisation/proposed-unit.ts';
import type { AnswersFor } from '../../../functions/domain/organisation/unit.ts';
import { aUnit } from '../../builders/organisation.ts';

const answering = (id: string, answersFor: Partial<AnswersFor>) =>
  aUnit(id, { answersFor: { homeUnits: [], categories: [], tiers: [], ...answersFor } });

const BILLING: ProposedBy = { category: 'billing', homeUnit: 'lianshui', tier: 'vip' };

const DESK = answering('network-desk', { categories: ['network', 'interconnection'] });
const COUNTY = answering('lianshui', { homeUnits: ['lianshui'] });
const VIPS = answering('vip-centre', { tiers: ['vip'] });
const ANYTHING = answering('centre', {});

describe('the unit that is proposed for a complaint', () => {
  it.each<[string, Partial<ProposedBy>, string | undefined, string[]]>([
    ['its category', { category: 'network' }, 'network-desk', ['category']],
    ["its number's home unit", {}, 'lianshui', ['home-unit']],
    ['its tier, where nothing weightier fits', { homeUnit: 'jinhu' }, 'vip-centre', ['tier']],
    ['nothing in particular', { homeUnit: 'jinhu', tier: 'ordinary' }, 'centre', []],
  ])('answers for %s (A3, A4, E6)', (_, facts, unit, by) => {
    const units = [ANYTHING, VIPS, COUNTY, DESK];
    expect(proposedUnit({ ...BILLING, ...facts }, units)).toEqual({ unit, by });
    expect(proposedUnit({ ...BILLING, ...facts }, units.toReversed())).toEqual({ unit, by });
  });

  it('is the one that names most of it', () => {
    const both = answering('lianshui-vip', { homeUnits: ['lianshui'], tiers: ['vip'] });
    expect(proposedUnit({ ...BILLING, category: 'network' }, [DESK, COUNTY, both])).toEqual({
      unit: 'lianshui-vip',
      by: ['home-unit', 'tier'],
    });
  });

  it.each([
    ['its county', ['320812'], 'centre-county'],
    ['its prefecture', ['320800'], 'centre-county'],
    ['another county', ['320826'], undefined],
  ])('answers for the area where it arose, by %s', (_, areas, unit) => {
    const county = answering('centre-county', { areas });
    const facts: ProposedBy = { category: 'other', tier: 'ordinary', area: '320812' };
    expect(proposedUnit(facts, [county])).toEqual(unit && { unit, by: ['area'] });
    expect(proposedUnit({ category: 'other', tier: 'ordinary' }, [county])).toBeUndefined();
  });

  it('is rather that of its home unit than that of its area, rather of its area than of its tier', () => {
    const area = answering('area', { areas: ['320800'] });
    const facts = { ...BILLING, area: '320812' };
    expect(proposedUnit(facts, [area, COUNTY])?.unit).toBe('lianshui');
    expect(proposedUnit(facts, [area, VIPS])?.unit).toBe('area');
  });

  it('answers for all that it names: one thing that does not fit, and it is not proposed', () => {
    const narrow = answering('narrow', { homeUnits: ['lianshui'], tiers: ['ordinary'] });
    expect(proposedUnit(BILLING, [narrow])).toBeUndefined();
  });

  it('names a home unit in vain where the complaint has none', () => {
    expect(proposedUnit({ category: 'billing', tier: 'vip' }, [COUNTY])).toBeUndefined();
  });

  it('is the first by its id of two that are alike', () => {
    const other = { ...COUNTY, id: 'another' };
    for (const units of [
      [COUNTY, other],
      [other, COUNTY],
    ])
      expect(proposedUnit(BILLING, units)?.unit).toBe('another');
  });

  it('is open, and says what it answers for', () => {
    expect(proposedUnit(BILLING, [{ ...COUNTY, state: 'closed' }, aUnit('centre')])).toBe(
      undefined,
    );
  });
});

describe('what the media hand on (G4)', () => {
  const office = aUnit('office', { type: 'general-office' });
  const handedOn: ProposedBy = { ...BILLING, byMedia: true };

  it('is the general office’s, whatever else would fit', () => {
    expect(proposedUnit(handedOn, [COUNTY, office])).toEqual({ unit: 'office', by: ['media'] });
  });

  it('is another’s where the office is closed, and a complaint of nobody else’s is not its', () => {
    const closed = { ...office, state: 'closed' } as const;
    expect(proposedUnit(handedOn, [closed, COUNTY])?.unit).toBe('lianshui');
    expect(proposedUnit(BILLING, [office, COUNTY])?.unit).toBe('lianshui');
    expect(proposedUnit(handedOn, [COUNTY])?.unit).toBe('lianshui');
  });
});

describe('the network desk of a network complaint (A3)', () => {
  const desk = { ...DESK, type: 'network-desk' } as const;
  const anywhere = { ...ANYTHING, type: 'network-desk' } as const;
  const elsewhere = {
    ...answering('jinhu', { homeUnits: ['jinhu'] }),
    type: 'network-desk',
  } as const;
  const network: ProposedBy = { ...BILLING, category: 'network' };

  it('is the one that answers for it, and no unit that is not such a desk', () => {
    expect(networkDeskFor(network, [COUNTY, elsewhere, anywhere, desk])).toBe(desk);
    expect(networkDeskFor(network, [COUNTY, elsewhere, anywhere])).toBe(anywhere);
  });

  it('is none where none answers for it, and of no other complaint', () => {
    expect(networkDeskFor(network, [COUNTY, elsewhere])).toBeUndefined();
    expect(networkDeskFor(BILLING, [anywhere])).toBeUndefined();
  });
});
