import type * as z from 'zod';
import type { NoticeView, NoticeWithReceipts } from '../../../functions/contracts/notices.ts';
import type { Announced } from '../announce.ts';
import type { Judge } from './judge.ts';

/** A notice as every branch shows it. */
export type Shown = {
  readonly atPublisher: z.infer<typeof NoticeWithReceipts>;
  readonly lists: readonly {
    readonly branch: string;
    readonly notices: readonly z.infer<typeof NoticeView>[];
  }[];
};

/** Seen in every branch once, as it stands at its publisher, and each receipt there once (H4). */
export const judgeNotice = (
  { noticeId, publisher, title, updates, state }: Announced,
  { atPublisher, lists }: Shown,
  judge: Judge,
): void => {
  const expect = (what: string, expected: unknown, found: unknown) =>
    judge.expect(title, what, expected, found);
  // Its publication, each update and its closing are a version each.
  const version = 1 + updates + (state === 'closed' ? 1 : 0);
  expect(
    'state at its publisher',
    { state, version },
    {
      state: atPublisher.state,
      version: atPublisher.version,
    },
  );
  for (const { branch, notices } of lists) {
    expect(
      `as ${branch} has it`,
      [{ publisher, state, version, updates }],
      notices
        .filter(({ id }) => id === noticeId)
        .map((notice) => ({
          publisher: notice.branch,
          state: notice.state,
          version: notice.version,
          updates: notice.updates.length,
        })),
    );
  }
  const others = lists.map(({ branch }) => branch).filter((branch) => branch !== publisher);
  expect(
    'receipts of the other branches',
    others.map((branch) => ({ branch, version })).sort(byBranch),
    atPublisher.receipts
      .filter(({ branch }) => branch !== publisher)
      .map((receipt) => ({ branch: receipt.branch, version: receipt.version }))
      .sort(byBranch),
  );
  expect('branches that have not confirmed', [], atPublisher.awaiting);
};

const byBranch = (a: { branch: string }, b: { branch: string }): number =>
  a.branch < b.branch ? -1 : 1;
