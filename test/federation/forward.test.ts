import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { receive } from '../../functions/domain/notice/notice-acts.ts';
import { makeForward } from '../../functions/federation/forward.ts';
import { anAlert } from '../builders/alert.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { keepingBus } from '../fakes/outside.ts';
import { climbing, told } from './told.ts';

const huaian: Neighbour = { id: 'huaian', relation: 'child' };
const suzhou: Neighbour = { id: 'suzhou', relation: 'child' };
const jiangsu: Neighbour = { id: 'jiangsu', relation: 'parent' };

const forwarder = (branch: string, neighbours: readonly Neighbour[]) => {
  const kept = new Map(neighbours.map(({ id }) => [id, keepingBus()] as const));
  const later: unknown[] = [];
  const forward = makeForward({
    buses: new Map([...kept].map(([id, { bus }]) => [id, bus])),
    later: {
      send: async (message) => {
        later.push(message);
      },
    },
    neighbourhood: { id: branch, neighbours },
  });
  const eventOf = (entry: Entry, to?: string) => ({
    ...told(entry, branch),
    ...(to !== undefined && { to }),
  });
  const tell = (entry: Entry, to?: string) => forward(eventOf(entry, to));
  const at = (id: string) => {
    const bus = kept.get(id);
    if (!bus) throw new Error(`no bus of ${id}`);
    return bus;
  };
  return { tell, at, later, eventOf };
};
const province = () => forwarder('jiangsu', [huaian, suzhou]);
const city = () => forwarder('huaian', [jiangsu]);

describe('a neighbour', () => {
  it('is told what stands on the bus, as it stands there', async () => {
    const { tell, at } = province();
    const { entry } = aNotice();
    expect(await tell(entry)).toEqual(['huaian', 'suzhou']);
    for (const id of ['huaian', 'suzhou'])
      expect(at(id).taken).toEqual([
        { type: 'NoticePublished', detail: told(entry, 'jiangsu').detail },
      ]);
  });

  it('is not told what came through there', async () => {
    const { tell, at } = province();
    const { entry } = aNotice({ branch: 'suzhou' });
    expect(await tell({ ...entry, via: ['suzhou'] })).toEqual(['huaian']);
    expect(at('suzhou').taken).toEqual([]);
  });

  it('below is told nothing of tickets; the one above is', async () => {
    const { toProvince } = climbing();
    expect(await province().tell(toProvince)).toEqual([]);
    expect(await city().tell(toProvince)).toEqual(['jiangsu']);
  });

  it.each([province, city])('is told nothing of alerts', async (make) => {
    expect(await make().tell(anAlert().entry)).toEqual([]);
  });

  it('is told of a receipt only where it is on the way to the publisher', async () => {
    const receipt = (publisher: string) =>
      receive(aNotice({ branch: publisher }).notice, 'yancheng', anOccasion());
    const through = { via: ['yancheng'] };
    expect(await province().tell({ ...receipt('suzhou'), ...through })).toEqual(['suzhou']);
    expect(await province().tell({ ...receipt('jiangsu'), ...through })).toEqual([]);
    expect(await city().tell(receipt('jiangsu'))).toEqual(['jiangsu']);
    expect(await city().tell(receipt('suzhou'))).toEqual(['jiangsu']);
  });
});

describe('a neighbour that is away', () => {
  it('is told later, alone: the others have it and are not told again', async () => {
    const { tell, at, later, eventOf } = province();
    at('suzhou').state.down = true;
    const { entry } = aNotice();
    expect(await tell(entry)).toEqual(['huaian']);
    expect(later).toEqual([eventOf(entry, 'suzhou')]);
    await expect(tell(entry, 'suzhou')).rejects.toThrow('the bus is down');
    at('suzhou').state.down = false;
    expect(await tell(entry, 'suzhou')).toEqual(['suzhou']);
    expect(at('huaian').taken).toHaveLength(1);
    expect(at('suzhou').taken).toHaveLength(1);
  });

  it('and is the only one has the queue try again', async () => {
    const { tell, at, later } = city();
    at('jiangsu').state.down = true;
    await expect(tell(climbing().toProvince)).rejects.toThrow('the bus is down');
    expect(later).toEqual([]);
  });

  it('and can never take an event has it among the dead letters at last', async () => {
    const { tell, at } = province();
    const { entry } = aNotice();
    at('suzhou').refuses.add(entry.eventId);
    expect(await tell(entry)).toEqual(['huaian']);
    await expect(tell(entry, 'suzhou')).rejects.toMatchObject({ name: 'EventNotTaken' });
  });

  it('and is no neighbour any more has it among the dead letters', async () => {
    await expect(province().tell(aNotice().entry, 'yancheng')).rejects.toMatchObject({
      name: 'EventNotTaken',
    });
  });
});
