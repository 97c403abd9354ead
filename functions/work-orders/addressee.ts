import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { asIs, whoCould } from '../contracts/problem-sentences.ts';
import {
  type Addressee,
  judgeAddressee,
  type KnownOfAddressee,
  needsPeople,
} from '../domain/organisation/judge-addressee.ts';
import type { OrganisationReader, ThingReader } from '../ports/readers.ts';
import { unitsFrom } from '../showing/unit-and-above.ts';

/** What finding out takes who is at a unit. */
export type AddresseePorts = {
  readonly unitById: ThingReader<'unit'>;
  readonly organisation: OrganisationReader;
};

/** What the branch knows of those to whom a work order is to go. */
export const knownOf = async (
  addressee: Addressee,
  { unitById, organisation }: AddresseePorts,
): Promise<KnownOfAddressee> => {
  const units = await unitsFrom(addressee.unit, unitById);
  if (!needsPeople(addressee, units)) return { units };
  const { people } = (await organisation.whole()).organisation;
  return { units, people };
};

/** Why they get none, as the sender is told. */
export const addresseeRefusal = (
  addressee: Addressee,
  known: KnownOfAddressee,
): HttpRefusal | undefined => {
  const no = judgeAddressee(addressee, known);
  if (!no) return undefined;
  return no.kind === 'not-a-handler-there'
    ? refusal(no.kind, { field: 'person', problem: whoCould(no.could) })
    : refusal(no.kind, { field: 'unit', problem: asIs(no.unit) });
};
