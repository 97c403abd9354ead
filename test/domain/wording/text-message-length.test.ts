import { expect, it } from 'vitest';
import { textMessageLength } from '../../../functions/domain/wording/text-message-length.ts';

it.each([
  ['a'.repeat(160), 160, 160],
  ['a'.repeat(161), 161, 160],
  // Those of the extension take two places.
  ['[a]', 5, 160],
  ['您好', 2, 70],
  // One curly apostrophe makes it the other alphabet.
  ['Huai’an', 7, 70],
])('%s: %i of %i', (text, is, most) => {
  expect(textMessageLength(text)).toEqual({ is, most });
});
