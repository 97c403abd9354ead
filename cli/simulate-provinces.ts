import {
  MOST_A_DAY,
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
  const provinces = given === undefined ? byLoad(plan) : wholeNumber('provinces', given);
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

/** @throws WrongInput where it would take more than there can be */
const byLoad = (plan: RunPlan): number => {
  const provinces = provincesFor(plan);
  if (provinces > MOST_PROVINCES)
    throw new WrongInput(
      `--tickets ${plan.tickets}: expected at most ${mostTickets(plan, MOST_PROVINCES)} with --days ${plan.days}, ${MOST_A_DAY} a day in each of ${MOST_PROVINCES} provinces; more in each with --provinces ${MOST_PROVINCES}`,
    );
  return provinces;
};

const mostTickets = ({ days }: RunPlan, provinces: number): number => provinces * days * MOST_A_DAY;

/**
 * Where each rule is broken, each run is of one province.
 * @throws WrongInput where it would take more than one
 */
export const refuseMoreThanOne = (plan: RunPlan): void => {
  if (provincesFor(plan) > 1)
    throw new WrongInput(
      `--tickets ${plan.tickets}: expected at most ${mostTickets(plan, 1)} with --days ${plan.days} and --break each, ${MOST_A_DAY} a day, as each rule is broken in one province`,
    );
};
