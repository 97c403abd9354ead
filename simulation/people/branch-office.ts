import type { BranchRead } from '../../infra/branch-config.ts';
import type { Branch } from '../cloud/branch.ts';
import type { Watcher } from '../watching.ts';
import type { World } from '../world.ts';
import { makeGateway } from './gateway.ts';
import { type Office, openOffice } from './office.ts';

type Opening = {
  readonly seed: number;
  readonly world: World;
  readonly branch: Branch;
  readonly read: BranchRead;
  readonly watcher: Required<Watcher>;
  /** As an office has it; 1 where left out. */
  readonly eventful?: number;
};

/** A branch's people, whom an operator has brought in from its file. */
export const officeOf = ({ seed, world, branch, read, watcher, eventful = 1 }: Opening): Office => {
  const { settings, organisation = { units: {}, people: {} } } = read;
  const { agenda, faults } = world;
  const gateway = makeGateway(branch, settings, { agenda, faults, watcher });
  const office = openOffice({ branch, settings, agenda, gateway, organisation, seed, eventful });
  agenda.plan(agenda.now(), () => importOrganisation(office, organisation));
  return office;
};

const importOrganisation = async (office: Office, file: unknown): Promise<void> => {
  const fn = office.branch.wiring.functions.find(
    ({ handler }) => handler === 'organisation/import',
  );
  if (!fn) return;
  // An operator sees that it failed, and does it again.
  for (let tries = 0; tries < 10; tries += 1) {
    const outcome = await office.branch.invoke(fn.name, { action: 'apply', file, by: 'operator' });
    if (outcome.kind === 'returned') return;
    await office.later(1, 2);
  }
};
