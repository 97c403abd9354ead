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
    (guard) => broken.push(guard),
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
