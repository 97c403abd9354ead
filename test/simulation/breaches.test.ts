import { expect, it } from 'vitest';
import { BROKEN_RULES } from '../../simulation/breaches/breaches.ts';
import { run } from '../../simulation/run.ts';

// All of them at the terminal: npm run simulate -- --break <name>.
it.each(['no-idempotency-key', 'judged-early', 'nothing-due'])(
  'a rule that is broken is noticed: %s',
  async (name) => {
    const rule = BROKEN_RULES[name];
    const { broken } = await run({
      ...{ seed: 8, days: 2, tickets: 30, branches: 'branches' },
      breaches: rule?.breaches ?? [],
    });
    expect(rule?.noticedBy).toContain(broken[0]?.guard);
  },
  300_000,
);
