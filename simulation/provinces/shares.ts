import type { RunPlan } from '../run.ts';

/** A province takes in so many complaints a day at most, unless somebody says otherwise. */
export const MOST_A_DAY = 200;

/** More provinces are not run together. */
export const MOST_PROVINCES = 100;

/** The largest seed of a run of several provinces: theirs are made of it. */
export const MOST_SEED_OF_SEVERAL = Math.floor((Number.MAX_SAFE_INTEGER - MOST_PROVINCES) / 1000);

/**
 * Among how many provinces a load is shared: as few as take it in with {@link MOST_A_DAY} each, which may
 * be more than {@link MOST_PROVINCES}. Of the load alone, so that one seed is one run on every machine.
 */
export const provincesFor = ({ days, tickets }: Pick<RunPlan, 'days' | 'tickets'>): number =>
  Math.ceil(tickets / (days * MOST_A_DAY));

/**
 * The plan of each province: its share of the complaints, and a seed of its own, which is the run's with
 * the province's number behind it in three digits. A province alone is the run itself.
 * @param provinces from 1 to {@link MOST_PROVINCES}
 */
export const provincePlans = (plan: RunPlan, provinces: number): readonly RunPlan[] => {
  if (provinces === 1) return [plan];
  const share = Math.floor(plan.tickets / provinces);
  const left = plan.tickets % provinces;
  return Array.from({ length: provinces }, (_, index) => ({
    ...plan,
    seed: plan.seed * 1000 + index + 1,
    tickets: index < left ? share + 1 : share,
  }));
};
