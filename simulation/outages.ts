import type { Agenda } from './agenda.ts';
import type { Faults } from './faults.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAYS = ['mail', 'webhook', 'topic'] as const;

/** Links between branches that are cut for hours, and ways of the pagers that do not work for hours. */
export const startOutages = ({
  agenda,
  faults,
  branches,
}: {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly branches: readonly string[];
}) => {
  const cut = new Set<string>();
  const down = new Set<string>();
  const linkOf = (one: string, other: string): string => [one, other].sort().join('–');
  const breakFor = (what: Set<string>, name: string, longest: number): void => {
    what.add(name);
    agenda.plan(agenda.now() + faults.chance.between(60_000, longest), () => what.delete(name));
  };
  const everyDay = (): void => {
    const { cutsADay, waysDownADay } = faults.rates();
    const atSomeHour = (run: () => void) =>
      agenda.plan(agenda.now() + faults.chance.below(DAY), run);
    if (branches.length > 1 && faults.chance.one(cutsADay)) {
      faults.count('cut');
      const one = faults.chance.pick(branches);
      const other = faults.chance.pick(branches.filter((branch) => branch !== one));
      atSomeHour(() => breakFor(cut, linkOf(one, other), 10 * HOUR));
    }
    if (faults.chance.one(waysDownADay)) {
      faults.count('wayDown');
      const way = `${faults.chance.pick(branches)}/${faults.chance.pick(WAYS)}`;
      atSomeHour(() => breakFor(down, way, 3 * HOUR));
    }
    agenda.plan(agenda.now() + DAY, everyDay);
  };
  agenda.plan(agenda.now(), everyDay);
  return {
    linked: (one: string, other: string) => !cut.has(linkOf(one, other)),
    wayWorks: (branch: string, way: string) => !down.has(`${branch}/${way}`),
    mend: () => {
      cut.clear();
      down.clear();
    },
  };
};
