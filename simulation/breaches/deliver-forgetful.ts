import * as real from '../../functions/on-call/deliver.ts';

export const { isReachedBy, untilOneWorks } = real;

/** What went out is forgotten: whoever was reached is called again. */
export const deliver: typeof real.deliver = async (addressed, ports) => {
  await real.deliver({ ...addressed, worked: [] }, ports);
  throw new Error('it went out, and nobody wrote it down');
};
