import { describe, expect, it } from 'vitest';
import { reportFetched, stillToKeep } from '../../../functions/domain/order/fetch-report.ts';
import { aHead, aReviewer, aUnitHandler, orderContext } from '../../builders/order.ts';
import { hoursOn } from '../../builders/ticket.ts';
import { anOrderAcross, ISSUER, WORKER } from '../../builders/two-branches.ts';

/** A report that was confirmed at the worker, and heard of at the issuer. */
const reported = () => {
  const across = anOrderAcross();
  across.deliverAll();
  across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
  across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(2));
  across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(3));
  return across;
};
const numberOf = ({ sides }: ReturnType<typeof reported>, type: string) =>
  sides[WORKER].entries.findLast((entry) => entry.type === type)?.sequence ?? 0;
const context = orderContext(hoursOn(4), { kind: 'system', part: 'federation' });

describe('words that were written at the branch that works an order', () => {
  it('stand with the entry that their letter has become at the issuer', () => {
    const across = reported();
    across.deliverAll();
    const number = numberOf(across, 'WorkOrderReported');
    const trail = across.sides[ISSUER].entries;
    const [kept] = stillToKeep([{ number, words: 'six steps' }], trail);
    expect(trail.find(({ sequence }) => sequence === kept?.sequence)).toMatchObject({
      type: 'WorkOrderReported',
      by: aUnitHandler,
    });
    expect(kept).toMatchObject({ number, words: 'six steps' });
  });

  it('wait while their letter is still on its way', () => {
    const across = reported();
    const number = numberOf(across, 'WorkOrderReported');
    expect(stillToKeep([{ number, words: '' }], across.sides[ISSUER].entries)).toEqual([]);
  });

  it('are kept once; of a second report only that is', () => {
    const across = reported();
    across.deliverAll();
    const first = numberOf(across, 'WorkOrderReported');
    const order = across.orderAt(ISSUER);
    across.sides[ISSUER] = {
      ...reportFetched(order, [first], context),
      entries: [...across.sides[ISSUER].entries, ...reportFetched(order, [first], context).entries],
    };
    across.act(ISSUER, { kind: 'return' }, aReviewer, hoursOn(5));
    across.deliverAll();
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(6));
    across.deliverAll();
    const second = numberOf(across, 'WorkOrderReported');
    const left = stillToKeep(
      [first, second].map((number) => ({ number, words: '' })),
      across.sides[ISSUER].entries,
    );
    expect(left.map(({ number }) => number)).toEqual([second]);
  });

  it('are told of to the other branch, which hears which it may forget, and nothing else moves', () => {
    const across = reported();
    across.deliverAll();
    const number = numberOf(across, 'WorkOrderReported');
    const before = across.orderAt(ISSUER);
    const { order, entries } = reportFetched(before, [number], context);
    expect(order).toMatchObject({ state: before.state, clocks: before.clocks });
    const [{ tells } = {}] = entries;
    expect(tells?.letters).toMatchObject([
      { type: 'WorkOrderReportFetched', rule: 'E2', data: { of: [number] } },
    ]);
    if (!tells) throw new Error('nothing told');
    const taken = across.deliver(
      { ...tells, from: ISSUER, to: WORKER, apiUrl: 'https://jiangsu.example.cn' },
      hoursOn(5),
    );
    expect(taken).toMatchObject({
      kind: 'recorded',
      entries: [{ type: 'WorkOrderReportFetched', data: { of: [number] }, publish: true }],
    });
  });
});
