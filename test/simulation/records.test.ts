import { expect, it } from 'vitest';
import type { Branch } from '../../simulation/cloud/branch.ts';
import type { Item } from '../../simulation/cloud/conditions.ts';
import { watchRecords } from '../../simulation/guards/records.ts';

const words = (kind: string, ticket: string): Item => ({
  ...{ kind, pk: `TICKET#${ticket}`, sk: 'TEXT' },
  text: { facts: '宽带频繁掉线。Җ 7n1。' },
});

const guarded = () => {
  const broken: string[] = [];
  const none: readonly Branch[] = [];
  const records = watchRecords(
    () => none,
    (guard, _, what) => broken.push(guard === 'forgotten' ? `${guard} ${what}` : guard),
    () => undefined,
  );
  const write = (before: Item | undefined, after: Item | undefined): void =>
    records.watcher.committed('huaian', [{ table: 'huaian-casefiles', before, after }]);
  return { ...records, write, broken };
};

it('what is handed in is taken in where it stands with a ticket that was there before', () => {
  const { handedIn, write, atTheEnd, broken } = guarded();
  handedIn('huaian', '7n1');
  write(undefined, words('CASE_NOTE', 'one'));
  atTheEnd();
  expect(broken).toEqual([]);
});

it('what is handed in and stands nowhere is lost', () => {
  const { handedIn, atTheEnd, broken } = guarded();
  handedIn('huaian', '7n1');
  atTheEnd();
  expect(broken).toEqual(['taken in and lost']);
});

it('a complaint that stands with two tickets is noticed', () => {
  const { write, broken } = guarded();
  write(undefined, words('CASE_FILE', 'one'));
  write(undefined, words('CASE_NOTE', 'one'));
  expect(broken).toEqual([]);
  write(undefined, words('CASE_FILE', 'two'));
  expect(broken).toEqual(['two tickets of one complaint']);
});

it('a ticket that somebody was told of is there when they hear it, and stays', () => {
  const { acknowledged, write, broken } = guarded();
  acknowledged({ branch: 'huaian', mark: '7n1', ticketId: 'one' });
  write({ kind: 'TICKET', pk: 'TICKET#one', sk: 'TICKET' }, undefined);
  expect(broken).toEqual(['acknowledged and missing', 'acknowledged and missing']);
});

it('a table may forget a canary, its entries and what it keeps for minutes; nothing else (B2)', () => {
  const { watcher, broken } = guarded();
  const kept = (kind: string, more: object = {}): Item => ({
    ...{ kind, pk: `${kind}#one`, sk: kind, listed: { id: 'one' }, expiresAt: 1 },
    ...more,
  });
  const rest = (more: object) => ({ rest: Buffer.from(JSON.stringify(more)) });
  watcher.forgot('huaian', [
    kept('TICKET', rest({ canary: true })),
    kept('ENTRY', { canary: true }),
    kept('CHANGES'),
    kept('LOOKING'),
  ]);
  expect(broken).toEqual([]);
  watcher.forgot('huaian', [kept('TICKET', rest({})), kept('TICKET'), kept('ENTRY')]);
  watcher.forgot('huaian', [kept('ORDER'), kept('CASE_FILE')]);
  expect(broken).toEqual(
    ['TICKET', 'TICKET', 'ENTRY', 'ORDER', 'CASE_FILE'].map(
      (kind) => `forgotten ${kind}#one ${kind}`,
    ),
  );
});
