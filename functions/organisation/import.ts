import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { organisationChanges } from '../changing/organisation-change.ts';
import type {
  ImportDifferences,
  ImportResult,
  WholeOrganisation,
} from '../contracts/organisation-import.ts';
import type { Actor } from '../domain/actor.ts';
import type { Paging } from '../domain/on-call/paging.ts';
import {
  differences,
  importProblems,
  nextImportStep,
  type WrittenOrganisation,
} from '../domain/organisation/import.ts';
import type { OrganisationReader } from '../ports/readers.ts';

/** What importing needs. */
export type ImportPorts = ChangePorts & {
  readonly organisation: OrganisationReader;
  readonly paging: Paging;
};

/** All units and people, as they stand. */
export const makeListOrganisation =
  ({ organisation }: Pick<ImportPorts, 'organisation'>) =>
  async (): Promise<WholeOrganisation> => {
    const { units, people } = (await organisation.whole()).organisation;
    return { units: [...units.values()], people: [...people.values()] };
  };

/** In what a file and the branch differ, and why it could not be applied. */
export const makeDiffOrganisation =
  ({ organisation, clock, paging }: Pick<ImportPorts, 'organisation' | 'clock' | 'paging'>) =>
  async (file: WrittenOrganisation): Promise<ImportDifferences> => {
    const held = (await organisation.whole()).organisation;
    return {
      differences: [...differences(file, held)],
      problems: [...importProblems(file, held, clock.now(), paging)],
    };
  };

/**
 * Has the branch's organisation say what a file says, step by step: what was done stays done when a
 * step fails, and importing again goes on from there. Imported twice, nothing changes.
 * @throws ChangeBusy, LedgerBusy
 */
export const makeImportOrganisation = ({ organisation, paging, ...ports }: ImportPorts) => {
  const change = makeChange(ports);
  const diff = makeDiffOrganisation({ organisation, paging, clock: ports.clock });

  const importStep = (file: WrittenOrganisation, by: Actor, correlationId: string) =>
    change({
      load: () => organisation.whole(),
      decide: ({ organisation: held, revision }, at) => {
        const problems = importProblems(file, held, at, paging);
        const { changes, isLast } = nextImportStep(file, held, { at, by, correlationId });
        return problems.length > 0 || changes.length === 0
          ? unchanged(problems)
          : { kind: 'changed', ...organisationChanges(changes, revision), answer: isLast };
      },
    });

  return async (
    file: WrittenOrganisation,
    by: string,
    correlationId: string,
  ): Promise<ImportResult> => {
    // Who may ask is for IAM to say; whom the trail names is a person all the same.
    const actor: Actor = { kind: 'person', subject: by, role: 'manager' };
    const applied = (await diff(file)).differences.filter(
      ({ kind }) => kind === 'new' || kind === 'changed',
    );
    for (;;) {
      const step = await importStep(file, actor, correlationId);
      if (step.kind === 'unchanged' && step.answer.length > 0)
        return { kind: 'refused', problems: [...step.answer] };
      if (step.kind === 'unchanged' || step.answer) return { kind: 'applied', applied };
    }
  };
};
