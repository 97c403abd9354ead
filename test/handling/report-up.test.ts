import { describe, expect, it } from 'vitest';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { aClerk, aDeputy } from '../builders/ticket.ts';
import { aDesk } from './desk.ts';

const CRISIS = { matter: 'foreseen-crisis', what: '三十余户将聚集', why: '已联系媒体' };
const PROBLEM = { matter: 'serious-problem', what: '全楼断网' };
const ANSWERED = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
const KEY = { idempotencyKey: 'up-1' };

describe('reporting up at once (E8, G2)', () => {
  it('alerts this branch’s Regulatory & Legal in the same breath', async () => {
    const { house, posted, trail } = await aDesk();
    await posted([1, 'report-up', CRISIS]);
    const [entry] = trail().slice(-1);
    expect(house.store.all('alert').map(({ after: alert }) => alert)).toMatchObject([
      {
        id: `${entry?.eventId}.regulatory-and-legal`,
        level: 'city',
        role: 'regulatory-and-legal',
        cause: { kind: 'reported-up', owner: 'huaian', matter: 'foreseen-crisis' },
      },
    ]);
  });

  it('is told upwards without a word of what was written; that stands in the timeline', async () => {
    const { house, posted, trail, ticket } = await aDesk();
    await posted([1, 'report-up', CRISIS]);
    expect(trail().at(-1)).toMatchObject({
      ...{ type: 'ComplaintReportedUp', rule: 'G2', publish: true, by: aClerk },
      data: { matter: 'foreseen-crisis' },
    });
    expect(JSON.stringify(house.store.trail())).not.toContain('聚集');
    const timeline = makeReadTimeline({ ...house.lent, logReading: () => undefined });
    const { body } = (await timeline((await ticket()).id, { limit: 25 }, [aDeputy])) as {
      body: { items: object[] };
    };
    expect(body.items.at(-1)).toMatchObject({
      words: { what: '三十余户将聚集', why: '已联系媒体' },
    });
  });

  it('is information: level, state and limits stay, and the ticket is flagged important (C4)', async () => {
    const { posted, ticket } = await aDesk();
    const { version: _, attention: __, ...before } = await ticket();
    await posted([1, 'report-up', PROBLEM]);
    const { version: ___, attention, reportedUp, ...after } = await ticket();
    expect([attention, reportedUp, after]).toEqual([['important'], ['serious-problem'], before]);
  });

  it('may follow again, of the same kind or another: each is an alert of its own', async () => {
    const { house, posted, ticket } = await aDesk();
    await posted([1, 'report-up', PROBLEM], [2, 'report-up', CRISIS], [3, 'report-up', PROBLEM]);
    expect(await ticket()).toMatchObject({
      ...{ attention: ['important'], reportedUp: ['serious-problem', 'foreseen-crisis'] },
    });
    expect(house.store.all('alert')).toHaveLength(3);
  });

  it('sent twice under one key is one alert', async () => {
    const { house, posted } = await aDesk();
    await posted([1, 'report-up', PROBLEM, KEY], [2, 'report-up', PROBLEM, KEY]);
    expect(house.store.all('alert')).toHaveLength(1);
  });

  it('is taken after the answer, and no more once the ticket is closed', async () => {
    const { post, posted } = await aDesk();
    await posted(
      [1, 'answer', { ...ANSWERED, means: 'written' }],
      [2, 'report-up', PROBLEM],
      [3, 'close', {}],
    );
    expect(await post(4, 'report-up', PROBLEM)).toMatchObject({ problem: 'already-settled' });
  });
});
