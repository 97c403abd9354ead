import type * as z from 'zod';
import type { CaseFile } from '../contracts/case-file.ts';
import type { Customer } from '../contracts/complaint.ts';
import type { ProblemDetail } from '../contracts/problem.ts';
import { normaliseEmail, normaliseNumber } from '../domain/contact/normalise.ts';

/** A customer's particulars with every number and address in its one form, or what cannot be read. */
export type Readable =
  | { readonly kind: 'person'; readonly person: CaseFile['person'] }
  | { readonly kind: 'unreadable'; readonly details: readonly ProblemDetail[] };

/** Normalises a customer's numbers and mail address; the other particulars stay as they were given. */
export const readablePerson = ({
  name,
  phone,
  email,
  address,
  postcode,
  number,
}: z.output<typeof Customer>): Readable => {
  const readings = {
    phone: phone === undefined ? undefined : normaliseNumber(phone),
    number: number === undefined ? undefined : normaliseNumber(number),
    email: email === undefined ? undefined : normaliseEmail(email),
  };
  const details: ProblemDetail[] = [];
  const values: Partial<Record<keyof typeof readings, string>> = {};
  for (const field of ['phone', 'number', 'email'] as const) {
    const reading = readings[field];
    if (reading?.kind === 'refused')
      details.push({ field: `customer.${field}`, problem: reading.problem });
    else if (reading) values[field] = reading.value;
  }
  if (details.length > 0) return { kind: 'unreadable', details };
  return {
    kind: 'person',
    person: {
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...(postcode !== undefined && { postcode }),
      ...values,
    },
  };
};
