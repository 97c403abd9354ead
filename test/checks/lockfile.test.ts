import { expect, it } from 'vitest';
import { missingFromLockfile } from '../../checks/lockfile.ts';

const locked = (packages: object) => missingFromLockfile(JSON.stringify({ packages }));
const linter = {
  version: '2.0.0',
  dependencies: { words: '1.0.0' },
  optionalDependencies: { 'linter-linux': '2.0.0', 'linter-mac': '2.0.0' },
};

it('is content when every package asked for has an entry, nested ones too', () => {
  const missing = locked({
    '': { dependencies: { linter: '2.0.0' } },
    'node_modules/linter': linter,
    'node_modules/linter/node_modules/words': {},
    'node_modules/linter-linux': {},
    'node_modules/linter-mac': {},
  });
  expect(missing).toEqual([]);
});

it('names the optional package of another platform that has none', () => {
  const missing = locked({
    '': { dependencies: { linter: '2.0.0' } },
    'node_modules/linter': linter,
    'node_modules/words': {},
    'node_modules/linter-linux': {},
  });
  expect(missing).toEqual(['linter-mac@2.0.0']);
});

it('names what package.json asks for and the lockfile does not know', () => {
  expect(locked({ '': { dependencies: { linter: '2.0.0' } } })).toEqual(['linter@2.0.0']);
});
