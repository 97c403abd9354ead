import { describe, expect, it } from 'vitest';
import { MyselfView } from '../../functions/contracts/members.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { toInstant } from '../../functions/domain/time.ts';
import { makeReadMyself } from '../../functions/organisation/read-myself.ts';
import { anOrganisation, aPerson, posted } from '../builders/organisation.ts';
import { aContext } from '../builders/ticket.ts';

const people = [
  aPerson('wang', { sub: 'sub-wang', name: '王芳', posts: [posted('taker', 'centre')] }),
  aPerson('li', { sub: 'sub-li', name: '李娜', posts: [posted('lead', 'centre')] }),
];
const read = makeReadMyself({
  organisation: {
    whole: async () => ({ organisation: anOrganisation(...people), revision: 1 }),
  },
  operations: OPERATIONS,
  clock: { now: () => toInstant(Date.parse('2026-10-12T13:00:00Z')) },
  clockContext: aContext(),
});

const wang = (post: 'taker' | 'lead' | 'head', rest: object = {}): TokenHolder => ({
  ...{ kind: 'person', subject: 'sub-wang', post, unit: 'centre' },
  ...rest,
});
const myself = async (...inPosts: readonly [TokenHolder, ...TokenHolder[]]) => {
  const answer = await read(inPosts);
  return 'body' in answer ? MyselfView.parse(answer.body) : expect.fail(answer.problem);
};

describe('who reads who they are', () => {
  it('is offered what their own post may ask for, and nothing else', async () => {
    const { id, offers, actsIn } = await myself(wang('taker'));
    expect({ id, actsIn }).toEqual({
      id: 'wang',
      actsIn: [{ post: 'taker', unit: 'centre', why: 'own' }],
    });
    const forTakers = OPERATIONS.filter(({ posts }) => posts.includes('taker'));
    expect(offers).toEqual(forTakers.map((operation) => operation.id));
    expect(offers).not.toContain('extendLimit');
  });

  it('is offered what the absent may ask for whose deputy they are, and told whose it is (A7)', async () => {
    const { offers, actsIn } = await myself(wang('taker'), wang('lead', { onBehalfOf: 'sub-li' }));
    expect(actsIn.at(1)).toEqual({
      ...{ post: 'lead', unit: 'centre', why: 'deputy' },
      for: { id: 'li', name: '李娜' },
    });
    const own = await myself(wang('taker'));
    expect(offers.length).toBeGreaterThan(own.offers.length);
  });

  it('is told that a head’s post counts for them which nobody holds', async () => {
    const { offers, actsIn } = await myself(wang('taker'), wang('head'));
    expect(actsIn.at(1)).toEqual({ post: 'head', unit: 'centre', why: 'vacant-head' });
    expect(offers).toContain('confirmReport');
  });

  it('is told until when customers may be called (D5)', async () => {
    const { calling } = await myself(wang('taker'));
    expect(calling).toEqual({ may: true, until: '2026-10-12T14:00:00Z' });
  });

  it('and is not found whom the organisation does not know', async () => {
    expect(await read([{ ...wang('taker'), subject: 'sub-nobody' }])).toMatchObject({
      problem: 'not-found',
    });
  });
});
