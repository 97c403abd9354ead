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
import type { OrderLists, OrganisationReader } from '../ports/readers.ts';
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

/** What changing units and people needs. */
export type OrganisationPorts = ChangePorts & {
  readonly organisation: OrganisationReader;
  readonly orderLists: OrderLists;
  readonly paging: Paging;
};

/**
 * Changes a unit or a person; refused when things would not fit together any more. Asked for what is
 * so already, it answers with what is there.
 * @see rules A1, A4, A7
 */
export const makeChangeOrganisation = (ports: OrganisationPorts) => {
  const change = makeChange(ports);
  return async (asked: AskedChange): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: async () => {
          const { organisation, revision } = await ports.organisation.whole();
          const command = asked.commandOn(organisation);
          const openOrder = command && (await openOrderOf(command, ports));
          return { organisation, revision, command, openOrder };
        },
        decide: ({ command, openOrder, ...held }, at) =>
          command
            ? decide(held, { command, openOrder, asked, at }, ports)
            : unchanged(refusal('not-found')),
      }),
      asked.status,
    );
};

/** A work order that keeps a unit from being closed. */
const openOrderOf = async (
  command: OrganisationCommand,
  { orderLists }: Pick<OrganisationPorts, 'orderLists'>,
): Promise<string | undefined> => {
  if (command.kind !== 'close-unit') return undefined;
  const { items } = await orderLists.list({ unit: command.id }, { limit: 1 });
  return items[0]?.id;
};

type Judged = {
  readonly command: OrganisationCommand;
  readonly openOrder: string | undefined;
  readonly asked: AskedChange;
  readonly at: Instant;
};

const decide = (
  { organisation, revision }: Awaited<ReturnType<OrganisationReader['whole']>>,
  { command, openOrder, asked, at }: Judged,
  { paging }: Pick<OrganisationPorts, 'paging'>,
): Decided<Unit | Person, HttpAnswer> => {
  const { status, by, correlationId } = asked;
  const meant = meantBy(command, organisation);
  const stale = meant && staleVersion(asked, meant);
  if (stale) return unchanged(stale);
  const occasion = { at, by, correlationId };
  const decided = decideOrganisation(organisation, command, occasion, { paging, openOrder });
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
