import type { Construct } from 'constructs';
import type { Premises } from '../premises.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

/** A function that records complaints, however they came (B2). */
export const registrar = (
  scope: Construct,
  id: string,
  { house, tickets, caseFiles, lookupKey }: Premises,
  props: Omit<HouseFunctionProps, 'house'>,
): HouseFunction => {
  const fn = new HouseFunction(scope, id, { house, ...props });
  // A customer's earlier tickets are looked up before a new one is stored (B9).
  tickets.grantRead(fn);
  tickets.grantChange(fn);
  caseFiles.grantAdd(fn);
  lookupKey.grantRead(fn);
  return fn;
};
