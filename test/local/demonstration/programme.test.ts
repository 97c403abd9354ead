import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../functions/domain/time.ts';
import type { Complaint } from '../../../local/demonstration/complaints/complaint.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { messageOf } from '../../../local/demonstration/messages/message.ts';
import { phoneOf } from '../../../local/demonstration/run.ts';
import { expectedOf } from '../../../local/demonstration/verdict/expected.ts';
import { aRun, draftedFrom, noon, rehearse } from './rehearsal.ts';

const named = COMPLAINTS.map((complaint) => [complaint.name, complaint] as const);
const complaint = (name: string): Complaint => {
  const found = COMPLAINTS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const some = (is: (complaint: Complaint) => boolean) => COMPLAINTS.some(is);

describe('the demonstration shows', () => {
  it('a few dozen complaints, each under a name of its own', () => {
    expect(COMPLAINTS.length).toBeGreaterThanOrEqual(36);
    expect(COMPLAINTS.length).toBeLessThanOrEqual(50);
    expect(new Set(COMPLAINTS.map(({ name }) => name)).size).toBe(COMPLAINTS.length);
  });

  it.each(['huaian', 'jiangsu'])('every channel of people in %s (B1)', (branch) => {
    const channels = COMPLAINTS.filter((one) => one.branch === branch).map(
      ({ way }) => way.channel,
    );
    expect([...new Set(channels)]).toEqual(
      expect.arrayContaining(['email', 'letter', 'phone', 'walk-in']),
    );
  });

  it('every way in: the API, the inbox bus for four channels, the mail bucket, GBK', () => {
    const ways = COMPLAINTS.map(({ way }) => `${way.channel} ${way.over}`);
    expect([...new Set(ways)].sort()).toEqual([
      'email bucket',
      'email http',
      'letter http',
      'letter inbox',
      'phone http',
      'phone inbox',
      'transferred http',
      'walk-in http',
      'walk-in inbox',
      'website inbox',
    ]);
    expect(some(({ way }) => way.channel === 'email' && way.charset === 'gbk')).toBe(true);
  });

  it('what two bodies hand on, one with a date of its own (A5)', () => {
    const bodies = COMPLAINTS.flatMap(({ way }) =>
      way.channel === 'transferred' ? [way.from.map(({ within }) => within !== undefined)] : [],
    );
    expect(bodies).toEqual([[true, false]]);
  });

  it('every course that a complaint can take, and what is sent twice', () => {
    expect([...new Set(COMPLAINTS.map(({ course }) => course.kind))].sort()).toEqual([
      'answered',
      'answered-late',
      'left-alone',
      'limits-changed',
      'refused',
      'refused-at-once',
      'taken-up',
      'worked',
    ]);
    expect(some(({ sentTwice }) => sentTwice === true)).toBe(true);
    expect(some(({ ends }) => ends.atOnce === true)).toBe(true);
  });

  it('a unit’s work: given out by a person and by the system, sent back, returned (A3, E3, E4)', () => {
    const works = COMPLAINTS.flatMap(({ course }) => (course.kind === 'worked' ? [course] : []));
    expect(works.some(({ dispatched }) => dispatched !== undefined)).toBe(true);
    expect(works.some(({ dispatched }) => dispatched === undefined)).toBe(true);
    expect(works.some(({ sentBack }) => sentBack !== undefined)).toBe(true);
    expect(works.some(({ returned }) => returned !== undefined)).toBe(true);
    expect(works.some(({ dispatched }) => dispatched?.branch !== undefined)).toBe(true);
  });

  it('every way in which people change a limit (B8, D3, D8, D9)', () => {
    const steps = COMPLAINTS.flatMap(({ course }) =>
      course.kind === 'limits-changed' ? course.steps : [],
    );
    expect([...new Set(steps.map(({ kind }) => kind))].sort()).toEqual([
      'confirm-receipt',
      'correct-tier',
      'extend',
      'hold',
      'promise',
      'propose-receipt',
      'resume',
    ]);
    const promises = steps.flatMap((step) => (step.kind === 'promise' ? [step.kept] : []));
    expect(new Set(promises)).toEqual(new Set([true, false]));
  });
});

it.each(COMPLAINTS.filter(({ repeats }) => repeats !== undefined).map((one) => [one.name, one]))(
  'repeats an earlier complaint of the same customer about the same: %s (B9)',
  (_name, { repeats, branch, customer, matter, at }) => {
    const first = COMPLAINTS.find(({ name }) => name === repeats);
    expect(first).toMatchObject({
      branch,
      customer: { line: customer.line },
      matter: { category: matter.category },
    });
    expect(first?.at).toBeLessThan(at);
  },
);

it('lets only repeats come from one line, so that nothing else is linked (B9)', () => {
  const lines = COMPLAINTS.filter(({ repeats }) => repeats === undefined).map(
    ({ customer }) => customer.line,
  );
  expect(new Set(lines).size).toBe(lines.length);
  expect(Math.max(...lines)).toBeLessThan(64);
});

it.each(named)('is taken in with its number and its words unharmed: %s', async (_name, one) => {
  const drafted = await draftedFrom(messageOf(one, aRun, noon), toInstant(noon));
  expect(drafted).toMatchObject({
    kind: 'draft',
    draft: {
      facts: { channel: one.way.channel, category: one.matter.category },
      person: { name: one.customer.name, number: `+86${phoneOf(aRun, one.customer.line)}` },
      words: { title: one.matter.title, facts: expect.stringContaining(one.matter.facts) },
    },
  });
});

it.each(named)('ends by the rules as the verdict demands (F1, F2): %s', async (_name, one) => {
  const { ticket, entries, alerts } = await rehearse(one);
  const { climbs, alerts: expected, answeredInTime } = expectedOf(one);
  expect({ state: ticket.state, level: ticket.level }).toEqual({
    state: one.ends.state,
    level: one.ends.level,
  });
  expect(
    entries.flatMap(({ type, data }) =>
      type === 'ComplaintEscalated' ? [{ from: data.from, to: data.to, cause: data.cause }] : [],
    ),
  ).toEqual(climbs);
  expect(
    entries.flatMap(({ type, data }) => (type === 'CustomerAnswered' ? [data.inTime] : [])),
  ).toEqual(answeredInTime);
  expect(alerts.map(({ branch, level, role }) => `${branch} ${level} ${role}`).sort()).toEqual(
    expected.map(({ branch, level, role }) => `${branch} ${level} ${role}`).sort(),
  );
});

it.each(named)('takes the same course at midnight as at noon: %s', async (_name, one) => {
  const course = async (start: number) => {
    const { entries } = await rehearse(one, start);
    return entries.map(({ type, rule, at }) => ({
      type,
      rule,
      second: (Date.parse(at) - start) / 1000,
    }));
  };
  const midnight = Date.parse('2026-11-24T00:00:00+08:00');
  expect(await course(midnight - 10_000)).toEqual(await course(noon));
});

it('holds one past its first limit without a climb, and answers it in time (D8)', async () => {
  const { entries } = await rehearse(complaint('receipts-to-follow'));
  expect(entries.map(({ type }) => type)).toEqual([
    'ComplaintRegistered',
    'ComplaintHeld',
    'ComplaintResumed',
    'CustomerAnswered',
  ]);
});

it('has one climb in the very entry set that made it a VIP’s (D1, D8)', async () => {
  const { entries } = await rehearse(complaint('a-vip-after-all'));
  const corrected = entries.find(({ type }) => type === 'FactsCorrected');
  const climbed = entries.find(({ type }) => type === 'ComplaintEscalated');
  expect(corrected).toBeDefined();
  expect(climbed).toMatchObject({
    sequence: (corrected?.sequence ?? 0) + 1,
    at: corrected?.at,
    data: { passed: { clock: 'own-answer', rule: 'D1' } },
  });
});
