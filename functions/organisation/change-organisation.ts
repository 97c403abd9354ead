import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { organisationChanges } from '../changing/organisation-change.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { type HttpAnswer, refusal, replayed } from '../contracts/http-answer.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Paging } from '../domain/on-call/paging.ts';
import type { OrganisationCommand } from '../domain/organisation/command.ts';
import { decideOrganisation, meantBy } from '../domain/organisation/decide-organisation.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import { organisationRefusal } from './organisation-refusal.ts';

/** A change that somebody asks for. */
export type AskedChange = {
  /** As far as what is stored is needed to make it; undefined where nobody is meant. */
  readonly commandOn: (held: Organisation) => OrganisationCommand | undefined;
  readonly by: TokenHolder;
  /** The version that the sender has seen (If-Match). */
  readonly version?: number | undefined;
  readonly correlationId: string;
  /** Of a change that is made just now. */
  readonly status: 200 | 201;
};

/**
 * Changes a unit or a person; refused when things would not fit together any more. Asked for what is
 * so already, it answers with what is there.
 * @see rules A1, A4, A7
 */
export const makeChangeOrganisation = ({
  organisation,
  paging,
  ...ports
}: ChangePorts & { readonly organisation: OrganisationReader; readonly paging: Paging }) => {
  const change = makeChange(ports);
  return async (asked: AskedChange): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: () => organisation.whole(),
        decide: (found, at) => {
          const command = asked.commandOn(found.organisation);
          return command
            ? decide(found, command, { ...asked, paging }, at)
            : unchanged(refusal('not-found'));
        },
      }),
      asked.status,
    );
};

const decide = (
  { organisation, revision }: Awaited<ReturnType<OrganisationReader['whole']>>,
  command: OrganisationCommand,
  { version, status, by, correlationId, paging }: AskedChange & { readonly paging: Paging },
  at: Instant,
): Decided<Unit | Person, HttpAnswer> => {
  const meant = meantBy(command, organisation);
  const stale = meant && staleVersion({ version }, meant);
  if (stale) return unchanged(stale);
  const decided = decideOrganisation(organisation, command, { at, by, correlationId }, paging);
  switch (decided.kind) {
    case 'refused':
      return unchanged(organisationRefusal(decided.refusal, command.id));
    case 'unchanged': {
      const body = decided.thing;
      return unchanged(status === 201 ? replayed(body) : { status, body });
    }
    case 'changed':
      return {
        kind: 'changed',
        ...organisationChanges([decided.change], revision),
        answer: decided.change.after,
      };
    default:
      return unreachable(decided);
  }
};
