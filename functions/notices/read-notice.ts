import type { Neighbour } from '../contracts/branch.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { NoticeWithReceipts } from '../contracts/notices.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { type Receipt, type ToldNotice, toldOf } from '../domain/notice/notice.ts';
import type { WallClock } from '../ports/outside.ts';
import type { NoticeReader } from '../ports/readers.ts';
import { mayOnNotice } from './may-on-notice.ts';

/** Which branch this is, and which it knows of. */
export type BranchAndNeighbours = {
  readonly branch: string;
  readonly neighbours: readonly Neighbour[];
};

type ReadNoticePorts = BranchAndNeighbours & {
  readonly notices: NoticeReader;
  readonly clock: WallClock;
};

/**
 * A notice with who has it and who has not. Receipts come to the branch that published it; other
 * branches know of their own alone.
 * @see rule H4
 */
export const makeReadNotice =
  ({ notices, clock, ...branches }: ReadNoticePorts) =>
  async (id: string, inPosts: readonly TokenHolder[]): Promise<HttpAnswer> => {
    const notice = await notices.load(id);
    if (!notice) return refusal('not-found');
    const receipts = await notices.receipts(id);
    const told = toldOf(notice);
    const body: NoticeWithReceipts = {
      ...told,
      updates: [...told.updates],
      receipts: receipts.map(({ branch, version, at }) => ({ branch, version, at })),
      awaiting: awaited(told, receipts, branches),
      may: mayOnNotice(inPosts, notice, branches.branch, clock.now()),
    };
    return { status: 200, body };
  };

const awaited = (
  notice: ToldNotice,
  receipts: readonly Receipt[],
  { branch, neighbours }: BranchAndNeighbours,
): string[] => {
  if (notice.branch !== branch) return [];
  const known = [...neighbours.map(({ id }) => id), ...receipts.map((receipt) => receipt.branch)];
  const upToDate = receipts.filter(({ version }) => version >= notice.version);
  return [...new Set(known)].filter((id) => !upToDate.some((receipt) => receipt.branch === id));
};
