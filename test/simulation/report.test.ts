import { describe, expect, it } from 'vitest';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';
import { CALM } from '../../simulation/faults.ts';
import { endOfAll } from '../../simulation/provinces/end-of-all.ts';
import { reportOf } from '../../simulation/report.ts';
import { anEnd } from './province-end.ts';

const asked = { seed: 7, days: 2, tickets: 10, branches: 'branches' };
const broken = [
  { guard: 'judged early', branch: 'huaian', at: '2026-01-01T08:00:00.000Z', what: 'ticket 01K' },
];

describe('the report of a run', () => {
  it('says of several provinces which seed each had, and the hash of each', () => {
    const each = [anEnd(), anEnd({ plan: { ...asked, seed: 7002, tickets: 5 }, traceHash: 'bb' })];
    const end = { ...endOfAll(asked, each), seconds: 3 };
    const report = reportOf({ asked, provinces: 2, end, brokenIn: undefined, each });
    expect(report).toContain(
      'seed 7, 2 provinces: 2 days, 10 complaints, 2 requests done, in 3.0 s',
    );
    expect(report).toMatch(/│ 1 +│ 7001 │ +5 │ 1\.0 │ +aa │\n│ 2 +│ 7002 │ +5 │ 1\.0 │ +bb │/);
    expect(report).toContain(`trace ${end.traceHash}\n\nEvery guard held.`);
  });

  it('says which province broke, and how to see it again alone', () => {
    const breaches = BROKEN_RULES['judged-early']?.breaches ?? [];
    const breaking = { ...asked, breaches };
    const end = anEnd({ plan: { ...breaking, seed: 7002, tickets: 5 }, broken });
    const report = reportOf({ asked: breaking, provinces: 2, end, brokenIn: 2, each: [end] });
    expect(report).toContain(
      'seed 7, of 2 provinces only number 2 (seed 7002): 2 days, 5 complaints',
    );
    expect(report).toContain('BROKEN in province 2 of 2; those after it were stopped:');
    expect(report).toContain('  2026-01-01T08:00:00.000Z huaian judged early: ticket 01K');
    expect(report).toContain(
      'Again, this province alone: npm run simulate -- --days 2 --tickets 5 --seed 7002 --provinces 1 --break judged-early',
    );
    expect(report).toContain(
      'Again, all of them: npm run simulate -- --days 2 --tickets 10 --seed 7 --provinces 2 --break judged-early',
    );
  });

  it('says of one how to see it again, with all that it was asked for', () => {
    const plan = { ...asked, branches: 'my other’s', trace: "o'clock", faults: { ...CALM } };
    const end = anEnd({ plan, broken });
    const report = reportOf({ asked: plan, provinces: 1, end, brokenIn: 1, each: [end] });
    expect(report).toMatch(/^seed 7: 2 days, 10 complaints/);
    expect(report).toContain(
      "Again: npm run simulate -- --days 2 --tickets 10 --seed 7 --provinces 1 --branches 'my other’s' --calm --trace 'o'\\''clock'",
    );
  });
});
