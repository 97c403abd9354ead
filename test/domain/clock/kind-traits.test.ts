import { expect, it } from 'vitest';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import {
  isOurDuty,
  isStatutory,
  KIND_TRAITS,
  type KindTraits,
} from '../../../functions/domain/clock/kind-traits.ts';

/** What is true of a kind of limit, in a word each. */
const traitsOf = ({ reading, callable, pausable, reminded, ours }: KindTraits): string =>
  [reading, callable && 'call', pausable && 'pause', reminded && 'remind', ours && 'ours']
    .filter(Boolean)
    .join(' ');

it.each<[ClockKind, string]>([
  ['own-answer', 'house call pause remind ours'],
  ['opinion-answer', 'house call pause remind ours'],
  ['province-answer', 'house call pause remind ours'],
  ['solution-answer', 'house call pause remind ours'],
  ['promised-answer', 'house call pause remind ours'],
  ['call-back', 'house call remind ours'],
  ['outside-body', 'house remind ours'],
  ['body-reply', 'house remind ours'],
  ['work-order-take', 'house pause remind ours'],
  ['work-order-reply', 'house pause remind ours'],
  ['work-order-pass-on', 'house pause remind ours'],
  ['statutory-answer', 'duty call remind ours'],
  ['fault-repair', 'law remind ours'],
  ['appeal-acceptance', 'law remind'],
  ['appeal-answer', 'law remind'],
  ['accident-spoken', 'law remind ours'],
  ['accident-written', 'law remind ours'],
  ['appeal-door', 'law'],
])('a limit %s is: %s (B6, D5, D7-D11)', (kind, traits) => {
  expect(traitsOf(KIND_TRAITS[kind])).toBe(traits);
  expect(isStatutory(kind)).toBe(!traits.startsWith('house'));
  expect(isOurDuty(kind)).toBe(isStatutory(kind) && traits.endsWith('ours'));
});

it('nothing that the law sets stops while a customer is waited for (D8)', () => {
  for (const { reading, pausable } of Object.values(KIND_TRAITS))
    expect(pausable && reading !== 'house').toBe(false);
});
