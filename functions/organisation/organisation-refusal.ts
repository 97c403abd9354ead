import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { misfitWords } from '../contracts/misfit-words.ts';
import type { OrganisationRefusal } from '../domain/organisation/decide-organisation.ts';

/** How the rules' no is told to the sender: each misfit, with whose it is where it is another's. */
export const organisationRefusal = (no: OrganisationRefusal, asked: string): HttpRefusal =>
  no.kind === 'misfits'
    ? refusal(
        'organisation-misfit',
        ...no.problems.map(({ id, field, misfit }) => ({
          field: id === asked ? field : `${id}.${field}`,
          problem: misfitWords(misfit),
        })),
      )
    : refusal(no.kind);
