import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Piece } from '../../console/review/changes.ts';
import { reportIn } from '../../console/review/trail.ts';

const textOf = (pieces: readonly Piece[], ...kinds: Piece['kind'][]): string =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('what changed in a report since it was returned (E4)', () => {
  it('shows what went and what came, and leaves what stayed in one piece', () => {
    expect(changesBetween('差额12元已退至话费账户。', '差额24元已退至话费账户。')).toEqual([
      { kind: 'kept', text: '差额' },
      { kind: 'gone', text: '12' },
      { kind: 'new', text: '24' },
      { kind: 'kept', text: '元已退至话费账户。' },
    ]);
  });

  it.each([
    ['nothing', '未改动。', '未改动。', ['kept']],
    ['everything', '一', '二', ['gone', 'new']],
    ['an addition at the end', '已退费。', '已退费。附计费详单。', ['kept', 'new']],
    ['a text where there was none', '', '责任人：当班营业员', ['new']],
  ])('tells %s', (_, before, now, kinds) => {
    expect(changesBetween(before, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('loses no word of either text, however long they are', () => {
    const text = fc.array(fc.constantFrom('退费', '12元', '，', '客户', ' ', '𠮷', 'plan', '。'), {
      maxLength: 900,
    });
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const pieces = changesBetween(old.join(''), fresh.join(''));
        expect(textOf(pieces, 'kept', 'gone')).toBe(old.join(''));
        expect(textOf(pieces, 'kept', 'new')).toBe(fresh.join(''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('which reports a reader compares', () => {
  const by = { kind: 'system', part: 'inbox' } as const;
  const trail = (...types: string[]) =>
    types.map((type, index) => ({ sequence: index + 1, type, at: '2026-03-02T03:00:00Z', by }));
  const places = (types: string[], reader: 'review' | 'confirm') => {
    const { latest, confirmed, returned, before } = reportIn(trail(...types), reader);
    return [latest, confirmed, returned, before].map((one) => one?.sequence);
  };
  const [issued, reported, confirmed, sentBack, returned] = [
    'WorkOrderIssued',
    'WorkOrderReported',
    'WorkOrderConfirmed',
    'WorkOrderSentBack',
    'WorkOrderReturned',
  ] as const;

  it('a first report has nothing before it', () => {
    expect(places([issued, reported, confirmed], 'review')).toEqual([2, 3, undefined, undefined]);
  });

  it('review looks back to what it returned, past what the head sent back (E4)', () => {
    const types = [issued, reported, confirmed, returned, reported, sentBack, reported, confirmed];
    expect(places(types, 'review')).toEqual([7, 8, 4, 2]);
  });

  it('a head looks back to the last that came back, from wherever (E3)', () => {
    const types = [issued, reported, confirmed, returned, reported, sentBack, reported];
    expect(places(types, 'confirm')).toEqual([7, undefined, 6, 5]);
  });

  it('a confirmation of the report before does not count for this one', () => {
    expect(places([issued, reported, confirmed, returned, reported], 'review')).toEqual([
      5,
      undefined,
      4,
      2,
    ]);
  });
});
