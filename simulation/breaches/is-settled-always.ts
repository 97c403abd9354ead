import type * as real from '../../functions/on-call/is-settled.ts';

/** Takes whatever was put off for done with by its turn. */
export const isSettled: typeof real.isSettled = async ({ putOff }) =>
  putOff?.broughtUpAt !== undefined && putOff.as !== 'storm';
