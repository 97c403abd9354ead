import { describe, expect, it } from 'vitest';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { POSTS, type Post } from '../../functions/domain/post.ts';
import { makeReadCase } from '../../functions/handling/read-case.ts';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { makeReadClocks } from '../../functions/limits/read-clocks.ts';
import { aHead, aUnitHandler } from '../builders/order.ts';
import { aUnit as anOrganisationUnit } from '../builders/organisation.ts';
import { aCaseFile } from '../federation/lent-order.ts';
import { aUnit, REPORT } from '../work-orders/unit.ts';

const posted = (post: Post, unit = 'lianshui', subject = 'somebody'): TokenHolder => ({
  kind: 'person',
  ...{ subject, post, unit },
});

/** A branch with a complaint of a customer's, and how somebody sees it. */
const aBranch = async () => {
  const branch = await aUnit();
  const { house } = branch;
  const { id, takenBy } = await branch.ticket();
  await house.store.ledger.commit([
    { kind: 'case-file', caseFile: aCaseFile(id) },
    { kind: 'unit', after: anOrganisationUnit('hall', { under: 'qingjiangpu' }), before: 0 },
    {
      kind: 'unit',
      after: anOrganisationUnit('law', { type: 'regulatory-and-legal' }),
      before: 0,
    },
  ]);
  const ports = { ...house.lent, logReading: () => undefined };
  const seen = async (...inPosts: readonly [TokenHolder, ...TokenHolder[]]) => {
    const answer = await makeReadCase(ports)(id, inPosts);
    if ('problem' in answer) throw new Error(answer.problem);
    return (answer.body as { masked: boolean }).masked ? 'masked' : 'whole';
  };
  return { ...branch, ports, id, takenBy, seen };
};

describe('a case of the branch’s own is seen', () => {
  it('masked, without a word, by whoever does not work on it: case, timeline and reasons (M3)', async () => {
    const { ports, id, house } = await aBranch();
    const note = { ticketId: id, sequence: 1, text: { reason: '书面说明' } };
    await house.store.ledger.commit([{ kind: 'case-note', note }]);
    const all = async (by: TokenHolder) => [
      await makeReadCase(ports)(id, [by]),
      await makeReadTimeline(ports)(id, { limit: 25 }, [by]),
      await makeReadClocks(ports)(id, [by]),
    ];
    const [read, ...others] = await all(posted('handler'));
    expect(read).toMatchObject({
      body: { id, masked: true, caseFile: { person: { name: '周***', phone: '+8***18' } } },
    });
    expect(JSON.stringify([read, others])).not.toMatch(/周小曼|套餐|书面说明|W-77/);
    expect(JSON.stringify(await all(posted('taker')))).toMatch(/周小曼.*套餐.*书面说明/);
  });

  it.each(POSTS)('by a %s of no unit that works on it, before it is given out', async (post) => {
    const whole = ['taker', 'lead', 'manager', 'reviewer', 'dispatcher'].includes(post);
    expect(await (await aBranch()).seen(posted(post))).toBe(whole ? 'whole' : 'masked');
  });

  it('whole by whichever of somebody’s posts works on it', async () => {
    const { seen } = await aBranch();
    expect(await seen(posted('handler'), posted('reviewer'))).toBe('whole');
  });

  it('whole by whoever took it, in any post: they own it until it is closed (A4)', async () => {
    const { seen, takenBy } = await aBranch();
    const subject = takenBy.kind === 'person' ? takenBy.subject : '';
    expect(await seen(posted('handler', 'lianshui', subject))).toBe('whole');
  });

  it('by the dispatcher while it waits, and again when an order came back (A3, E9)', async () => {
    const { seen, dispatched, post } = await aBranch();
    const dispatcher = posted('dispatcher', 'centre');
    const { id } = await dispatched();
    expect(await seen(dispatcher)).toBe('masked');
    await post(id, [1, aUnitHandler, 'misroute', { reason: '非本单位' }]);
    expect(await seen(dispatcher)).toBe('whole');
  });

  it('by handler and head of a unit with an order about it, and of the one above (G1)', async () => {
    const { seen, dispatched } = await aBranch();
    await dispatched({ unit: 'hall' });
    for (const unit of ['hall', 'qingjiangpu'])
      for (const post of ['handler', 'head'] as const)
        expect([unit, post, await seen(posted(post, unit))]).toEqual([unit, post, 'whole']);
    expect(await seen(posted('handler', 'lianshui'))).toBe('masked');
  });

  it('where the order has been passed on to, and by the unit that was asked first as well (F6)', async () => {
    const { seen, dispatched, post } = await aBranch();
    const { id } = await dispatched();
    await post(id, [1, aUnitHandler, 'pass-on', { unit: 'lianshui', reason: '属涟水' }]);
    expect(await seen(posted('handler', 'lianshui'))).toBe('whole');
    expect(await seen(posted('handler', 'qingjiangpu'))).toBe('whole');
    expect(await seen(posted('handler', 'moon'))).toBe('masked');
  });

  it('no more by the unit once its order has ended', async () => {
    const { seen, dispatched, post } = await aBranch();
    const { id } = await dispatched();
    await post(id, [1, aUnitHandler, 'take']);
    await post(id, [2, aUnitHandler, 'report', REPORT]);
    await post(id, [3, aHead, 'confirm']);
    const handler = posted('handler', 'qingjiangpu');
    expect(await seen(handler)).toBe('whole');
    await post(id, [4, posted('reviewer', 'centre'), 'accept']);
    expect(await seen(handler)).toBe('masked');
  });

  it('not by a unit of that name here where another branch works it', async () => {
    const { seen, dispatched } = await aBranch();
    await dispatched({ branch: 'jiangsu', unit: 'lianshui' });
    expect(await seen(posted('handler', 'lianshui'))).toBe('masked');
  });

  it('whole by Regulatory & Legal, once something of it was reported up (E8)', async () => {
    const { seen, house, id } = await aBranch();
    const law = posted('head', 'law');
    expect(await seen(law)).toBe('masked');
    const ticket = await house.store.tickets.load(id);
    if (!ticket) throw new Error('the ticket is gone');
    const after = {
      ...ticket,
      version: ticket.version + 1,
      reportedUp: ['serious-problem'],
    } as const;
    await house.store.ledger.commit([{ kind: 'ticket', after, before: ticket.version }]);
    expect(await seen(law)).toBe('whole');
    expect(await seen(posted('head', 'lianshui'))).toBe('masked');
  });
});
