import type { CommitOutcome, Ledger, Write } from '../../functions/ports/ledger.ts';
import { placeOf, refusalOf } from './memory-items.ts';

// A key or event that is known says that the whole change was made before: told first.
const RANK: readonly CommitOutcome['kind'][] = ['key-taken', 'seen', 'number-taken', 'stale'];

/** Commits to a map, all or nothing, by the same refusals as the store; tells what was committed. */
export const memoryLedger = (
  items: Map<string, Write>,
  committed: (writes: readonly Write[]) => void,
): Ledger => ({
  commit: async (given) => {
    // Only what a table can hold comes through, and nobody can change it afterwards.
    const writes: Write[] = JSON.parse(JSON.stringify(given));
    const places = writes.map(placeOf);
    if (writes.length < 1 || writes.length > 100)
      throw new RangeError(`a transaction has 1 to 100 items, not ${writes.length}`);
    if (new Set(places).size < places.length)
      throw new Error(`a transaction cannot write an item twice: ${places.join(', ')}`);
    const refused = writes
      .flatMap((write, index) => refusalOf(write, items.get(places[index] ?? '')) ?? [])
      .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
    if (refused[0]) return refused[0];
    for (const [index, write] of writes.entries()) items.set(places[index] ?? '', write);
    committed(writes);
    return { kind: 'committed' };
  },
});
