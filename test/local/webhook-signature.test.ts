import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSigned } from '../../local/webhook-signature.ts';

const now = 1_790_000_000;
const body = '{"alertId":"A1"}';
const header = (time: number, text = body, secret = 'secret'): string =>
  `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${text}`).digest('hex')}`;

it.each([
  [-301, false],
  [-300, true],
  [0, true],
  [300, true],
  [301, false],
])('of a signature made %i s from now it says %s', (seconds, expected) => {
  expect(isSigned(header(now + seconds), body, 'secret', now)).toBe(expected);
});

it('takes a signature made by another program', () => {
  const v1 = '535a43f4de291879915f4ed0f7a4deb01143641c2c2e79ce913630755a7fe851';
  expect(isSigned(`t=1790000000,v1=${v1}`, body, 'secret', now)).toBe(true);
});

it('refuses another body, secret or time', () => {
  expect(isSigned(header(now, '{"alertId":"A2"}'), body, 'secret', now)).toBe(false);
  expect(isSigned(header(now, body, 'other'), body, 'secret', now)).toBe(false);
  expect(isSigned(header(now).replace(String(now), String(now + 1)), body, 'secret', now)).toBe(
    false,
  );
});

it.each([
  undefined,
  '',
  't=1790000000',
  `v1=${'0'.repeat(64)}`,
  `t=1790000000,v1=${'0'.repeat(63)}`,
  `t=1790000000,v1=${'0'.repeat(64)}`,
  `t=soon,v1=${'0'.repeat(64)}`,
])('refuses the header %s', (text) => {
  expect(isSigned(text, body, 'secret', now)).toBe(false);
});
