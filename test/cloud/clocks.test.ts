import { expect, it } from 'vitest';
import { ClocksView } from '../../functions/contracts/clocks.ts';
import { ANSWER, SECRETS, walkIn } from './bodies.ts';
import { call } from './house.ts';

it('any ticket can be asked why it is due when it is, without a word of the customer', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const asked = await call('huaian', 'GET', `/complaints/${id}/clocks`);
  expect(asked.status).toBe(200);
  const view = ClocksView.parse(asked.body);
  expect(view.clocks.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['own-answer', 'D1'],
    ['statutory-answer', 'D9'],
    ['appeal-door', 'B6'],
  ]);
  for (const { text, changes } of view.clocks) {
    expect(text.zh).toMatch(/规则/);
    expect(text.en).toMatch(/rule/);
    expect(changes[0]?.why).toBe('registered');
  }
  expect(view.counting).toMatchObject({ ticketId: id, rule: 'D1' });
  for (const secret of Object.values(SECRETS))
    expect(JSON.stringify(asked.body)).not.toContain(secret);

  await call('huaian', 'POST', `/complaints/${id}/answer`, { json: ANSWER });
  const after = ClocksView.parse((await call('huaian', 'GET', `/complaints/${id}/clocks`)).body);
  expect(after.counting).toBeUndefined();
  expect(after.clocks.every(({ changes }) => changes.at(-1)?.why === 'answered')).toBe(true);
});

it('limits are shown to those who read cases, and to nobody else', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const asked = await call('huaian', 'GET', `/complaints/${id}/clocks`, { as: 'publisher' });
  expect(asked).toMatchObject({ status: 403, body: { reason: 'role-not-allowed' } });
});
