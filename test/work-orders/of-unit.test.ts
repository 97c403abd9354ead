import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { sideOf } from '../../functions/domain/order/decide.ts';
import type { Post } from '../../functions/domain/post.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { aUnit as anOrganisationUnit } from '../builders/organisation.ts';
import { hoursOn } from '../builders/ticket.ts';
import { aUnit, givenToOrder, REPORT } from './unit.ts';

type Verb = keyof typeof ORDER_COMMANDS;
type Held = readonly [subject: string, post: Post, unit: string, onBehalfOf?: string];

const as = ([subject, post, unit, onBehalfOf]: Held): TokenHolder => ({
  kind: 'person',
  subject,
  post,
  unit,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});

const BODIES: Partial<Record<Verb, object>> = {
  'pass-on': { unit: 'lianshui', reason: '属涟水。' },
  report: REPORT,
  misroute: { reason: '非本单位客户。' },
  'send-back': { reason: '请补充。' },
  return: { reason: '请附详单。' },
  cancel: { reason: '客户撤诉。' },
};
const AT_THE_UNIT = Object.values(ORDER_COMMANDS).filter(({ kind }) => sideOf(kind) === 'worker');

const HANDLER: Held = ['ding', 'handler', 'qingjiangpu'];
const HEAD: Held = ['zhu', 'head', 'qingjiangpu'];
/** What has been done before a command can be given. */
const BEFORE: Partial<Record<Verb, readonly (readonly [Held, Verb])[]>> = {
  report: [[HANDLER, 'take']],
  confirm: [
    [HANDLER, 'take'],
    [HANDLER, 'report'],
  ],
  'send-back': [
    [HANDLER, 'take'],
    [HANDLER, 'report'],
  ],
};

/** A county company with a hall under it, another county, and a unit that is closed. */
const aCounty = async (unit = 'qingjiangpu') => {
  const branch = await aUnit();
  const { house } = branch;
  const hall = anOrganisationUnit('hall', { under: 'qingjiangpu' });
  await house.store.ledger.commit([{ kind: 'unit', after: hall, before: 0 }]);
  const { id } = await branch.dispatched({ unit });
  const carryOut = makeCarryOutOrder(house.lent);
  let hours = 0;
  /** By somebody with all of these posts. */
  const act = async (verb: Verb, ...held: readonly Held[]): Promise<HttpAnswer> => {
    hours += 0.1;
    house.clock.set(hoursOn(hours));
    const inPosts = held.map(as);
    const [by] = inPosts;
    if (!by) throw new Error('somebody does it');
    const given = givenToOrder(verb, BODIES[verb] ?? {});
    const scope = by.subject;
    return carryOut({ orderId: id, ...given, by, inPosts, scope, correlationId: 'test' });
  };
  const prepare = async (verb: Verb): Promise<void> => {
    for (const [who, step] of BEFORE[verb] ?? [])
      expect(await act(step, who)).toHaveProperty('body');
  };
  const lastBy = async () =>
    (await house.store.orderEntries.entries(id, { limit: 100 })).items.at(-1)?.by;
  return { ...branch, act, prepare, lastBy };
};

const elsewhere = (unit: string) => ({
  problem: 'not-of-unit',
  details: [{ field: 'unit', problem: { zh: unit, en: unit } }],
});

describe.each(AT_THE_UNIT)('$kind, of a work order', ({ kind, posts }) => {
  const [post = 'handler'] = posts;

  it('is for people of its unit, each in the post that it asks for', async () => {
    const { act, prepare } = await aCounty();
    await prepare(kind);
    expect(await act(kind, ['other', post, 'lianshui'])).toMatchObject(elsewhere('qingjiangpu'));
    expect(await act(kind, ['own', post, 'qingjiangpu'])).toHaveProperty('body');
  });

  it('is not for those of a hall under the unit', async () => {
    const { act, prepare } = await aCounty();
    await prepare(kind);
    expect(await act(kind, ['below', post, 'hall'])).toMatchObject(elsewhere('qingjiangpu'));
  });

  it('is for those of the unit above as well: harder ones go to a stronger hand (G1)', async () => {
    const { act, prepare } = await aCounty('hall');
    await prepare(kind);
    expect(await act(kind, ['above', post, 'qingjiangpu'])).toHaveProperty('body');
  });

  it('is recorded in the post of that unit, whatever others somebody holds besides', async () => {
    const { act, prepare, lastBy } = await aCounty();
    await prepare(kind);
    await act(kind, ['many', post, 'lianshui'], ['many', post, 'qingjiangpu']);
    expect(await lastBy()).toEqual(as(['many', post, 'qingjiangpu']));
  });

  it('is recorded on behalf of whom a deputy stands in for', async () => {
    const { act, prepare, lastBy } = await aCounty();
    await prepare(kind);
    const instead: Held = ['deputy', post, 'qingjiangpu', 'absent'];
    await act(kind, ['deputy', post, 'lianshui'], instead);
    expect(await lastBy()).toEqual(as(instead));
  });
});

describe('a post of one’s own', () => {
  it('comes before that of somebody absent, though it is of the unit above', async () => {
    const { act, lastBy } = await aCounty('hall');
    const own: Held = ['wang', 'handler', 'qingjiangpu'];
    await act('take', own, ['wang', 'handler', 'hall', 'absent']);
    expect(await lastBy()).toEqual(as(own));
  });

  it('comes in its own unit before the one above', async () => {
    const { act, lastBy } = await aCounty('hall');
    const near: Held = ['wang', 'handler', 'hall'];
    await act('take', ['wang', 'handler', 'qingjiangpu'], near);
    expect(await lastBy()).toEqual(as(near));
  });
});

describe('nobody confirms their own report (E3)', () => {
  it.each([
    [
      'whoever reported, as the absent head’s deputy',
      HANDLER,
      ['ding', 'head', 'qingjiangpu', 'zhu'],
      true,
    ],
    [
      'the head whose deputy reported for them',
      ['ding', 'handler', 'qingjiangpu', 'zhu'],
      HEAD,
      true,
    ],
    ['another deputy of the head', HANDLER, ['wang', 'head', 'qingjiangpu', 'zhu'], false],
  ] as const)('%s', async (_, reporter: Held, confirmer: Held, isOwn) => {
    const { act } = await aCounty();
    await act('take', reporter);
    await act('report', reporter);
    expect(await act('confirm', confirmer)).toMatchObject(
      isOwn ? { problem: 'own-report' } : { body: { state: 'confirmed' } },
    );
  });
});

describe('an order that is passed on', () => {
  it('is the other unit’s, and no longer the first one’s', async () => {
    const { act } = await aCounty();
    await act('pass-on', HANDLER);
    expect(await act('take', HANDLER)).toMatchObject(elsewhere('lianshui'));
    expect(await act('take', ['yan', 'handler', 'lianshui'])).toHaveProperty('body');
  });
});
