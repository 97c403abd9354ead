import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../functions/domain/time.ts';
import type { Item, Stored } from '../../functions/store/tables.ts';
import { at } from '../builders/ticket.ts';
import { standingClock } from '../fakes/outside.ts';
import { startEngine } from '../store/engine.ts';
import { build, housedIn } from '../store/house.ts';
import { aBranch, BRANCHES, type BranchId } from './branch.ts';
import { itemsIn } from './files.ts';

const FILES = { tickets: 'tickets.jsonl', caseFiles: 'case-files.jsonl' } as const;
/** Before the ids that are given from now on. */
const IDS: Readonly<Record<BranchId, string>> = { huaian: '01K', jiangsu: '01M' };

type Keeps = (item: Item, branch: BranchId) => boolean;

const fill = async (
  { client, tables }: Stored,
  release: string,
  id: BranchId,
  keeps: Keeps,
): Promise<void> => {
  for (const table of ['tickets', 'caseFiles'] as const)
    for (const Item of itemsIn(release, `${id}/${FILES[table]}`))
      if (keeps(Item, id)) await client.send(new PutCommand({ TableName: tables[table], Item }));
};

/** When the last thing of a release happened. */
const lastIn = (release: string): Instant => {
  const instants = BRANCHES.flatMap((id) => itemsIn(release, `${id}/tickets.jsonl`))
    .flatMap((item) => (typeof item.at === 'string' ? [item.at] : []))
    .toSorted();
  return at(String(instants.at(-1)));
};

/**
 * The branches of a release as it left them, run by the code of today; the clock stands at its end.
 * @param keeps what of their items is there; all unless it is given
 */
export const reopen = async (release: string, keeps: Keeps = () => true) => {
  const clock = standingClock(lastIn(release));
  const engines = await Promise.all(BRANCHES.map(() => startEngine()));
  const open = async (id: BranchId, engine: (typeof engines)[number] | undefined) => {
    if (!engine) throw new Error('each branch has its engine');
    const stored = housedIn(engine);
    await build(stored);
    await fill(stored, release, id, keeps);
    return aBranch(id, stored, clock, IDS[id]);
  };
  const branches = await Promise.all(BRANCHES.map((id, index) => open(id, engines[index])));
  const close = async (): Promise<void> => {
    for (const engine of engines) await engine.stop();
  };
  return { clock, branches, close };
};

export type Reopened = Awaited<ReturnType<typeof reopen>>;
