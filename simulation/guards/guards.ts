import type { Agenda } from '../agenda.ts';
import type { Branch } from '../cloud/branch.ts';
import { together } from '../watching.ts';
import type { Broken } from './broken.ts';
import { lookAtMirrors, lookAtOrders, lookAtQueues, lookAtReplays } from './ends.ts';
import { watchLimits } from './limits.ts';
import { mainTable } from './main-table.ts';
import { watchPageReports } from './page-reports.ts';
import { watchPages } from './pages.ts';
import { watchPersonal } from './personal.ts';
import { watchRecords } from './records.ts';
import { watchSettled } from './settled.ts';
import { watchTimers } from './timers.ts';

/** So many are told; more say nothing new. */
const MOST_TOLD = 20;

/** All that is watched over throughout a run, and looked at when all has come to rest. */
export const makeGuards = ({
  agenda,
  branches,
  skewMs,
}: {
  readonly agenda: () => Agenda;
  readonly branches: () => readonly Branch[];
  readonly skewMs: number;
}) => {
  const broken: Broken[] = [];
  const looked: Record<string, number> = {};
  const breaks = (guard: string, branch: string, what: string): void => {
    if (broken.length < MOST_TOLD)
      broken.push({ guard, branch, at: new Date(agenda().now()).toISOString(), what });
  };
  const looks = (guard: string): void => {
    looked[guard] = (looked[guard] ?? 0) + 1;
  };
  const records = watchRecords(branches, breaks, looks);
  const pages = watchPages(() => agenda().now(), breaks, looks);
  const reports = watchPageReports(() => agenda().now(), breaks, looks);
  const peek = (id: string, pk: string) => {
    const branch = branches().find((one) => one.id === id);
    return branch ? mainTable(branch).peek(pk) : [];
  };
  return {
    watcher: together([
      watchLimits({ agenda, skewMs, breaks, looks }),
      watchTimers(breaks, looks),
      watchPersonal(breaks, looks),
      records.watcher,
      pages.watcher,
      reports.watcher,
      watchSettled({ now: () => agenda().now(), peek, breaks, looks }),
    ]),
    acknowledged: records.acknowledged,
    handedIn: records.handedIn,
    atTheEnd: (): void => {
      records.atTheEnd();
      pages.atTheEnd();
      lookAtOrders(branches(), breaks, looks);
      lookAtMirrors(branches(), breaks, looks);
      for (const branch of branches()) {
        lookAtReplays(branch, breaks, looks);
        lookAtQueues(branch, breaks, looks);
      }
    },
    broken: (): readonly Broken[] => broken,
    looked: () => looked,
    counted: () => ({ ...pages.counted(), ...reports.counted() }),
  };
};
