import * as real from '../../functions/on-call/deliver.ts';

export const { isReachedBy, untilOneWorks } = real;

/** What came back is sent again by the same way, as if nobody had said so. */
export const deliver: typeof real.deliver = async (addressed, ports) => {
  const sent = await real.deliver({ ...addressed, cameBack: [] }, ports);
  if (addressed.cameBack.length > 0) throw new Error('it went out again, and will once more');
  return sent;
};
