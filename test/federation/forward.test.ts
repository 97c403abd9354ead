import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { receive } from '../../functions/domain/notice/record-notice.ts';
import { makeForward } from '../../functions/federation/forward.ts';
import { neighbourOf } from '../../functions/federation/standpoint.ts';
import { anAlert } from '../builders/alert.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { keepingBus } from '../fakes/outside.ts';
import { climbing, told } from './told.ts';

const huaian: Neighbour = { id: 'huaian', relation: 'child' };
const suzhou: Neighbour = { id: 'suzhou', relation: 'child' };
const jiangsu: Neighbour = { id: 'jiangsu', relation: 'parent' };

const forwarder = (branch: string, neighbour: Neighbour, neighbours: readonly Neighbour[]) => {
  const kept = keepingBus();
  const forward = makeForward({ bus: kept.bus, neighbour, standpoint: { branch, neighbours } });
  const tell = (entry: Entry) => {
    const event = told(entry, branch);
    return forward(event['detail-type'], event.detail);
  };
  return { ...kept, tell };
};
const toSuzhou = () => forwarder('jiangsu', suzhou, [huaian, suzhou]);
const toJiangsu = () => forwarder('huaian', jiangsu, [jiangsu]);

describe('a neighbour', () => {
  it('is told what stands on the bus, as it stands there', async () => {
    const { tell, taken } = toSuzhou();
    const { entry } = aNotice();
    expect(await tell(entry)).toBe('forwarded');
    expect(taken).toEqual([{ type: 'NoticePublished', detail: told(entry, 'jiangsu').detail }]);
  });

  it('is not told what came through there', async () => {
    const { tell, taken } = toSuzhou();
    const { entry } = aNotice({ branch: 'suzhou' });
    expect(await tell({ ...entry, via: ['suzhou'] })).toBe('not-for-them');
    expect(taken).toEqual([]);
  });

  it('below is told nothing of tickets; the one above is', async () => {
    const { toProvince } = climbing();
    expect(await toSuzhou().tell(toProvince)).toBe('not-for-them');
    expect(await toJiangsu().tell(toProvince)).toBe('forwarded');
  });

  it.each([toSuzhou, toJiangsu])('is told nothing of alerts', async (make) => {
    expect(await make().tell(anAlert().entry)).toBe('not-for-them');
  });

  it('is told of a receipt only where it is on the way to the publisher', async () => {
    const receipt = (publisher: string) =>
      receive(aNotice({ branch: publisher }).notice, 'yancheng', anOccasion());
    const through = { via: ['yancheng'] };
    expect(await toSuzhou().tell({ ...receipt('suzhou'), ...through })).toBe('forwarded');
    expect(await toSuzhou().tell({ ...receipt('huaian'), ...through })).toBe('not-for-them');
    expect(await toSuzhou().tell({ ...receipt('jiangsu'), ...through })).toBe('not-for-them');
    expect(await toJiangsu().tell(receipt('jiangsu'))).toBe('forwarded');
    expect(await toJiangsu().tell(receipt('suzhou'))).toBe('forwarded');
  });

  it('whose bus can never take an event leaves a dead letter', async () => {
    const { tell, refuses } = toSuzhou();
    const { entry } = aNotice();
    refuses.add(entry.eventId);
    await expect(tell(entry)).rejects.toMatchObject({ name: 'EventNotTaken' });
  });

  it('whose bus is down is told later', async () => {
    const { tell, state } = toSuzhou();
    state.down = true;
    await expect(tell(aNotice().entry)).rejects.toThrow('the bus is down');
  });

  it('must be one of the branch’s own', () => {
    expect(neighbourOf('suzhou', { neighbours: [huaian, suzhou] })).toBe(suzhou);
    expect(() => neighbourOf('nowhere', { neighbours: [huaian] })).toThrow('nowhere');
  });
});
