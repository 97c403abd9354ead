import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';
import { bundleHouse } from '../../simulation/house/bundle.ts';
import { run } from '../../simulation/run.ts';

// All of them at the terminal: npm run simulate -- --days 4 --tickets 60 --seed 8 --break each.
it('has the rules that can be broken which the documentation lists, and a guard for each that must notice', () => {
  const [, section = ''] = readFileSync('docs/simulate.md', 'utf8').split(
    '## Rules broken on purpose',
  );
  const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, rule]) => rule);
  expect(Object.keys(BROKEN_RULES)).toEqual(listed);
  for (const { breaches, noticedBy } of Object.values(BROKEN_RULES))
    expect([breaches.length, noticedBy.length]).not.toContain(0);
});

it('has rules that can be broken as the house stands now', async () => {
  for (const { breaches } of Object.values(BROKEN_RULES))
    expect((await bundleHouse(breaches)).length).toBeGreaterThan(0);
}, 120_000);

it.each([
  ['no-idempotency-key', 2, 30],
  ['judged-early', 2, 30],
  ['nothing-due', 2, 30],
  ['nothing-swept', 2, 30],
  ['put-off-forgotten', 4, 60],
])(
  'a rule that is broken is noticed: %s',
  async (name, days, tickets) => {
    const rule = BROKEN_RULES[name];
    const { broken } = await run({
      ...{ seed: 8, days, tickets, branches: 'branches' },
      breaches: rule?.breaches ?? [],
    });
    expect(rule?.noticedBy).toContain(broken[0]?.guard);
  },
  300_000,
);
