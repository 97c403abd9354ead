import * as real from '../../functions/store/ledger.ts';

/** Of so many transactions one is not carried out. */
const ONE_OF = 10;

/** Says that it is done before it is, and now and then it is not. */
export const makeLedger: typeof real.makeLedger = (given) => {
  const { commit } = real.makeLedger(given);
  let commits = 0;
  return {
    commit: async (writes) => {
      commits += 1;
      return commits % ONE_OF === 0 ? { kind: 'committed' } : commit(writes);
    },
  };
};
