import { expect, it } from 'vitest';
import { forgetOldest } from '../../functions/domain/forget-oldest.ts';

const over = (name: string) => ({ name, isOver: true });
const open = (name: string) => ({ name, isOver: false });

it.each([
  ['one fewer than may be kept, and so are all', [over('a'), open('b')], ['a', 'b']],
  ['as many as may be kept, and so are all', [over('a'), open('b'), over('c')], ['a', 'b', 'c']],
  [
    'one more: the oldest that is over goes',
    [open('a'), over('b'), over('c'), open('d')],
    ['a', 'c', 'd'],
  ],
  ['two more', [open('a'), over('b'), over('c'), open('d'), open('e')], ['a', 'd', 'e']],
  [
    'none that is over: the oldest goes',
    [open('a'), open('b'), open('c'), open('d')],
    ['b', 'c', 'd'],
  ],
  [
    'too few that are over',
    [open('a'), open('b'), open('c'), over('d'), open('e')],
    ['b', 'c', 'e'],
  ],
])('of things in the order in which they came three are kept: %s', (_, all, kept) => {
  expect(forgetOldest(all, 3, ({ isOver }) => isOver).map(({ name }) => name)).toEqual(kept);
});
