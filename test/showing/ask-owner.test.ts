import { describe, expect, it } from 'vitest';
import { ClocksView } from '../../functions/contracts/clocks.ts';
import { CaseView, TimelinePage } from '../../functions/contracts/views.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { POSTS } from '../../functions/domain/post.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { makeReadCase } from '../../functions/handling/read-case.ts';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { makeReadClocks } from '../../functions/limits/read-clocks.ts';
import { aUnit } from '../builders/organisation.ts';
import { saying } from '../builders/saying.ts';
import { aClimbedTicket, ofProvince, REASON } from '../federation/climbed-ticket.ts';
import { aCaseFile } from '../federation/lent-order.ts';

/** The province's API, as far as it reads; Huai'an's ticket has climbed to it. */
const readings = async (changes: Partial<Ticket> = {}) => {
  const climbed = await aClimbedTicket(changes);
  const { province, askOwner, ticket } = climbed;
  const before = JSON.stringify(province.store.trail());
  const ports = { ...province.lent, askOwner, logReading: () => undefined };
  const [readCase, readTimeline, readClocks] = [
    makeReadCase(ports),
    makeReadTimeline(ports),
    makeReadClocks(ports),
  ];
  type Readers = readonly [TokenHolder, ...TokenHolder[]];
  const all = async (readers: Readers, id = ticket.id) => ({
    case: await readCase(id, readers),
    timeline: await readTimeline(id, { limit: 25 }, readers),
    limits: await readClocks(id, readers),
  });
  const kept = () => JSON.stringify(province.store.trail()) !== before;
  return { ...climbed, all, readTimeline, kept };
};

const bodyOf = (answer: object): unknown => ('body' in answer ? answer.body : answer);

describe('a complaint that has climbed to the province is read there (U2)', () => {
  it('whole by those who work on it, as its owner shows it: case, timeline and limits', async () => {
    const { all, ticket, kept } = await readings();
    const read = await all([ofProvince('taker')]);
    const { person, words } = aCaseFile(ticket.id);
    const shown = CaseView.parse(bodyOf(read.case));
    expect(shown).toMatchObject({
      owner: 'huaian',
      level: 'province',
      masked: false,
      caseFile: { person, words },
    });
    expect(shown.clocks.length).toBeGreaterThan(2);
    expect(TimelinePage.parse(bodyOf(read.timeline)).items[0]).toMatchObject({
      type: 'ComplaintRegistered',
      words: { reason: REASON },
    });
    expect(ClocksView.parse(bodyOf(read.limits)).counting).toMatchObject({ ticketId: ticket.id });
    expect(kept()).toBe(false);
    expect(await all([ofProvince('taker')])).toEqual(read);
  });

  it.each(POSTS)('by a %s as their post has it (M3)', async (post) => {
    const { all } = await readings();
    const read = await all([ofProvince(post)]);
    const works = ['taker', 'lead', 'manager', 'reviewer'].includes(post);
    expect(read.case).toHaveProperty('body.masked', !works);
    const text = JSON.stringify(read);
    for (const secret of ['周小曼', '13915400218', '健康西路', '次月生效'])
      expect([secret, text.includes(secret)]).toEqual([secret, works]);
    if (!works) expect(read.case).toHaveProperty('body.caseFile.person.name', '周***');
  });

  it('of several posts, by the one that answers for it', async () => {
    const { all, looked } = await readings();
    const read = await all([ofProvince('handler'), ofProvince('lead')]);
    expect(read.case).toHaveProperty('body.masked', false);
    expect(looked[0]).toMatchObject({ by: { post: 'lead' } });
  });

  it('and every look is logged at both branches, with who, in which post, and at what (M2)', async () => {
    const { all, looked, told, ticket } = await readings();
    await all([ofProvince('taker')]);
    const { kind: _, ...by } = ofProvince('taker');
    const parts = ['case', 'timeline', 'limits'];
    const ticketId = ticket.id;
    expect(looked).toEqual(parts.map((part) => ({ ticketId, by, part })));
    expect(told).toEqual(
      parts.map((part) => ['case disclosed', { neighbour: 'jiangsu', ticketId, by, part }]),
    );
  });

  it('by Regulatory & Legal what was reported up, though it has not climbed (E8, G2)', async () => {
    const reported = { level: 'city', reportedUp: ['foreseen-crisis'] } as const;
    const head = { ...ofProvince('head'), unit: 'regulatory-and-legal' };
    for (const [changes, masked] of [
      [reported, false],
      [{}, true],
    ] as const) {
      const { all, province } = await readings(changes);
      const unit = aUnit('regulatory-and-legal', { type: 'regulatory-and-legal' });
      await province.store.ledger.commit([{ kind: 'unit', after: unit, before: 0 }]);
      expect((await all([head])).case).toHaveProperty('body.masked', masked);
    }
  });

  it('page by page, with a cursor that is the owner’s', async () => {
    const { readTimeline, ticket } = await readings();
    const page = { limit: 1, cursor: 'somewhere' };
    expect(await readTimeline(ticket.id, page, [ofProvince('lead')])).toEqual({
      problem: 'invalid-cursor',
      details: [],
    });
  });

  it('not while its owner does not answer: 503, and what it cannot reach is said', async () => {
    const { all, link, unreached } = await readings();
    link.cut = true;
    const details = [{ field: 'owner', problem: saying('huaian') }];
    const cut = { problem: 'owner-unreachable', details };
    const read = await all([ofProvince('taker')]);
    expect(read).toEqual({ case: cut, timeline: cut, limits: cut });
    expect(unreached).toEqual(['huaian', 'huaian', 'huaian']);
  });

  it('closed, only as far as it was told of', async () => {
    const { all, ticket } = await readings({ state: 'closed' });
    const read = await all([ofProvince('taker')]);
    expect(read).toEqual({
      case: { status: 200, body: expect.objectContaining({ id: ticket.id, owner: 'huaian' }) },
      timeline: { problem: 'not-disclosed', details: [] },
      limits: { problem: 'not-disclosed', details: [] },
    });
    expect(JSON.stringify(read)).not.toContain('周小曼');
  });

  it('by no machine: it is in no post that an owner could put on record', async () => {
    const { all, asked } = await readings();
    const publisher = { kind: 'person', subject: 'eoms', role: 'publisher' } as const;
    const read = await all([publisher]);
    expect(read.timeline).toMatchObject({ problem: 'not-owner' });
    expect(asked).toEqual([]);
  });

  it('and of one that nobody has told of, nothing', async () => {
    const { all, asked } = await readings();
    const read = await all([ofProvince('lead')], '01J0000000000000000000000Z');
    const absent = { problem: 'not-found', details: [] };
    expect(read).toEqual({ case: absent, timeline: absent, limits: absent });
    expect(asked).toEqual([]);
  });
});
