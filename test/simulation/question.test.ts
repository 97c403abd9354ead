import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { policyPicture } from '../../simulation/question/picture.ts';
import { playComplaints } from '../../simulation/question/play.ts';
import { type Outcome, policyTables } from '../../simulation/question/table.ts';

/** Three bills at ten in the morning in Huai'an, a Monday. */
const RECEIVED = Date.parse('2026-03-02T02:00:00Z');
const HOUR = 3_600_000;

const complaints = [1, 30, undefined].map((hours) => ({
  ...({ receivedAt: RECEIVED, category: 'billing', tier: 'ordinary' } as const),
  answeredAt: hours === undefined ? undefined : RECEIVED + hours * HOUR,
}));

const limit = ({ figures }: Outcome, kind: string) =>
  figures.limits.find((one) => one.kind === kind);

describe('what a policy would have made of past complaints', () => {
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    const stricter = mkdtempSync(join(tmpdir(), 'redress-stricter-'));
    mkdirSync(join(stricter, 'huaian'));
    const policy = { ownAnswer: { ordinary: { value: 'PT24H' } } };
    writeFileSync(join(stricter, 'huaian/policy.json'), JSON.stringify(policy));
    const asked = { folder: 'branches', branch: 'huaian', complaints, acknowledgeMinutes: 10 };
    outcomes.push({ name: 'as it is', figures: await playComplaints(asked) });
    const figures = await playComplaints({ ...asked, overlay: stricter });
    outcomes.push({ name: 'stricter', figures });
  }, 300_000);

  it('counts what was met and missed, which a stricter policy changes', () => {
    const counts = outcomes.map((one) => limit(one, 'own-answer'));
    expect(counts).toEqual([
      { kind: 'own-answer', inTime: 2, late: 1, running: 0 },
      { kind: 'own-answer', inTime: 1, late: 2, running: 0 },
    ]);
  });

  it('counts what came to each level, at the hour of the local clock at which it came', () => {
    const [asIs, stricter] = outcomes.map(({ figures }) => figures.hours);
    expect(asIs?.get('city')?.indexOf(3)).toBe(10);
    expect(asIs?.get('province')?.indexOf(1)).toBe(10);
    expect(stricter?.get('province')?.indexOf(2)).toBe(10);
  });

  it('counts pages by person, and the nights in which they came', () => {
    const [asIs, stricter] = outcomes.map(({ figures }) =>
      figures.people.reduce((sum, { byDay, byNight }) => sum + byDay + byNight, 0),
    );
    expect(asIs).toBeGreaterThan(0);
    expect(stricter).toBeGreaterThan(asIs ?? 0);
    for (const { byNight, nights, mostInANight } of outcomes.flatMap((one) => one.figures.people)) {
      expect(nights).toBeLessThanOrEqual(byNight);
      expect(mostInANight).toBeLessThanOrEqual(byNight);
    }
  });

  it('is told in tables side by side, in both languages', () => {
    expect(policyTables(outcomes, 'en')).toMatch(/Our own limit.*as it is.* 2 .* 1 .*66\.7 %/);
    expect(policyTables(outcomes, 'zh')).toMatch(/公司答复时限.*stricter.* 1 .* 2 .*33\.3 %/);
  });

  it('is drawn as a picture', () => {
    const picture = policyPicture(outcomes, 'en');
    expect(picture).toMatch(/^<svg [\s\S]*Limits met in time[\s\S]*66\.7 %[\s\S]*<\/svg>\n$/);
    expect(picture).not.toMatch(/NaN|undefined/);
  });
});
