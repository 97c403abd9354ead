import { expect, it } from 'vitest';
import { watchPersonal } from '../../simulation/guards/personal.ts';
import { MARK } from '../../simulation/people/words.ts';

const NUMBER = '13975000001';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the guard says of an item that is written into a table. */
const noticed = (attributes: object, table = 'huaian-tickets'): readonly string[] => {
  const broken: string[] = [];
  const watcher = watchPersonal(
    (guard) => broken.push(guard),
    () => undefined,
  );
  const after = { pk: 'TICKET#1', sk: 'TICKET', ...attributes };
  watcher.committed?.('huaian', [{ table, before: undefined, after }]);
  return broken;
};

it.each([
  ['a word', { note: `王小明${MARK}` }],
  ['a number', { phone: NUMBER }],
  ['a number that is no text', { phone: Number(NUMBER) }],
  ['in a list', { phones: ['1', NUMBER] }],
  ['deep inside', { listed: { by: { name: `张伟${MARK}` } } }],
  ['as the name of something', { [NUMBER]: true }],
  ['a word that is packed', { rest: bytes(JSON.stringify({ note: `李雷${MARK}` })) }],
  ['a number that is packed', { rest: bytes(JSON.stringify({ phone: Number(NUMBER) })) }],
])('what is personal is noticed in the main table: %s', (_, attributes) => {
  expect(noticed(attributes)).toEqual(['personal']);
  expect(noticed(attributes, 'huaian-casefiles')).toEqual([]);
});

it('an id that happens to hold the digits is nobody’s number', () => {
  const ids = { id: `A${NUMBER}B`, rest: bytes(JSON.stringify({ id: `A${NUMBER}B` })) };
  expect(noticed(ids)).toEqual([]);
});
