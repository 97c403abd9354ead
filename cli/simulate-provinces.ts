import {
  MOST_PROVINCES,
  MOST_SEED_OF_SEVERAL,
  provincesFor,
} from '../simulation/provinces/shares.ts';
import type { RunPlan } from '../simulation/run.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongInput } from './wrong-input.ts';

/**
 * Among how many provinces a run is shared: so many as somebody says, else by its load.
 * @throws WrongInput where so many cannot be
 */
export const provincesIn = (given: string | undefined, plan: RunPlan): number => {
  const provinces = given === undefined ? provincesFor(plan) : wholeNumber('provinces', given);
  if (provinces > MOST_PROVINCES)
    throw new WrongInput(`--provinces ${provinces}: expected at most ${MOST_PROVINCES}`);
  if (provinces > plan.tickets)
    throw new WrongInput(
      `--provinces ${provinces}: expected at most as many as complaints, which are ${plan.tickets}`,
    );
  if (provinces > 1 && plan.seed > MOST_SEED_OF_SEVERAL)
    throw new WrongInput(
      `--seed ${plan.seed}: expected at most ${MOST_SEED_OF_SEVERAL} with ${provinces} provinces`,
    );
  return provinces;
};
