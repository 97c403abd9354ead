import { describe, expect, it } from 'vitest';
import { type AppealDates, appealClocks } from '../../../functions/domain/clock/appeal-clocks.ts';
import { aContext, at } from './builders.ts';

const papersAt = at('2026-06-01 10:00');
const papersCompleteAt = at('2026-06-03 10:00');
const decidedAt = at('2026-06-05 10:00');
const answeredAt = at('2026-06-20 10:00');
const both = { papersAt, papersCompleteAt };

describe('D10: which of the regulator’s limits still run', () => {
  it.each<[string, AppealDates, string[]]>([
    ['none before its papers are there', {}, []],
    ['the decision, from the papers', { papersAt }, ['appeal-acceptance']],
    ['the answer, from the complete papers', { papersCompleteAt }, ['appeal-answer']],
    ['both, with both dates', both, ['appeal-acceptance', 'appeal-answer']],
    ['the answer alone once it has decided', { ...both, decidedAt }, ['appeal-answer']],
    ['none once it has answered', { ...both, answeredAt }, []],
    ['none once it has decided and answered', { ...both, decidedAt, answeredAt }, []],
    [
      'none of a decision that it took before the papers were complete',
      { papersAt, decidedAt },
      [],
    ],
  ])('%s', (_title, dates, running) => {
    expect(appealClocks(dates, aContext()).map(({ kind }) => kind)).toEqual(running);
  });
});
