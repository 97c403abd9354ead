import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { misfitWords } from '../contracts/misfit-words.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { OrganisationRefusal } from '../domain/organisation/decision.ts';

/** How the rules' no is told to the sender: each misfit, with whose it is where it is another's. */
export const organisationRefusal = (no: OrganisationRefusal, asked: string): HttpRefusal => {
  switch (no.kind) {
    case 'misfits':
      return refusal(
        'organisation-misfit',
        ...no.problems.map(({ of, id, field, misfit }) => ({
          field: of !== 'on-call' && id === asked ? field : `${id}.${field}`,
          problem: misfitWords(misfit),
        })),
      );
    case 'unit-has-orders':
      return refusal(no.kind, { field: 'order', problem: asIs(no.order) });
    default:
      return refusal(no.kind);
  }
};
