import { describe, expect, it } from 'vitest';
import { judgeContent, type NoticeDraft } from '../../../functions/domain/notice/judge-content.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anOutage } from '../../builders/notice.ts';
import { MONDAY } from '../../builders/ticket.ts';

const judged = (draft: NoticeDraft) => judgeContent(draft, MONDAY);

describe('the content of an outage notice (H1)', () => {
  it('is complete with all its parts, and stays as it was written', () => {
    expect(judged(anOutage())).toEqual({ kind: 'complete', content: anOutage() });
  });

  it('lacks what is not there, by rule H1', () => {
    const { area: _, measures: __, ...draft } = anOutage();
    expect(judged({ ...draft, functionsLost: [] })).toEqual({
      kind: 'incomplete',
      missing: ['area', 'functionsLost', 'measures'],
      rule: 'H1',
    });
  });

  it('needs no repair time where the time of the next word is named', () => {
    const { expectedRepairAt: _, ...unknown } = anOutage();
    expect(judged(unknown)).toMatchObject({ kind: 'incomplete', missing: ['expectedRepairAt'] });
    expect(judged({ ...unknown, nextWordAt: plusSeconds(MONDAY, 900) })).toMatchObject({
      kind: 'complete',
    });
  });

  it('needs everything else though the time of the next word is named', () => {
    const { area: _, measures: __, ...draft } = anOutage({ nextWordAt: plusSeconds(MONDAY, 900) });
    expect(judged(draft)).toMatchObject({ kind: 'incomplete', missing: ['area', 'measures'] });
  });

  it.each([
    ['one second before', -1, 'out-of-order'],
    ['at', 0, 'complete'],
    ['one second after', 1, 'complete'],
  ] as const)('expects the repair %s the failure (%i s): %s', (_, offset, kind) => {
    const expectedRepairAt = plusSeconds(MONDAY, offset);
    const judgement = judged(anOutage({ occurredAt: MONDAY, expectedRepairAt }));
    expect(judgement).toMatchObject({ kind });
    if (kind === 'out-of-order') expect(judgement).toEqual({ kind, part: 'expectedRepairAt' });
  });

  it.each([
    ['one second ago', -1, 'word-passed'],
    ['now', 0, 'word-passed'],
    ['in one second', 1, 'complete'],
  ] as const)('promises the next word %s (%i s): %s', (_, offset, kind) => {
    const judgement = judged(anOutage({ nextWordAt: plusSeconds(MONDAY, offset) }));
    expect(judgement).toMatchObject({ kind });
    if (kind === 'word-passed') expect(judgement).toEqual({ kind, part: 'nextWordAt' });
  });
});

describe('the content of a notice of a major incident (H3)', () => {
  const incident: NoticeDraft = { kind: 'major-incident', title: '集中投诉', functionsLost: [] };

  it('needs when and where, and nothing else', () => {
    expect(judged(incident)).toMatchObject({ missing: ['occurredAt', 'area'] });
    expect(judged({ ...incident, occurredAt: MONDAY })).toMatchObject({ missing: ['area'] });
    expect(judged({ ...incident, area: '清江浦区' })).toMatchObject({ missing: ['occurredAt'] });
    expect(judged({ ...incident, occurredAt: MONDAY, area: '清江浦区' })).toMatchObject({
      kind: 'complete',
    });
  });
});
