import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { POST_WORDS } from '../../functions/contracts/value-labels.ts';
import { CLIENT_ROLES } from '../../functions/domain/actor.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { type Authority, POSTS, type Post } from '../../functions/domain/post.ts';
import { plusSeconds, toInstant } from '../../functions/domain/time.ts';
import { makeActing } from '../../functions/runtime/acting.ts';
import { answered, type Route } from '../../functions/runtime/answer-request.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { aPersonProfile } from '../builders/organisation.ts';
import { memoryAuthorities } from '../fakes/memory-authorities.ts';
import { anEvent, RULES } from './events.ts';

const ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const NOW = toInstant(new Date('2026-09-30T02:00:00Z'));

type ActingPost = Authority['held'][number];

/** Every operation, each answering with who acts. */
const routes: readonly Route[] = OPERATIONS.map((operation) => ({
  operation,
  answer: async ({ by }) => ({ status: 200, body: by }),
}));

/** Asks for an operation as one who holds these posts; undefined: whom the organisation does not know. */
const ask = async (
  { method, path }: (typeof OPERATIONS)[number],
  held: readonly ActingPost[] | undefined,
  { sub = 'somebody', role = '' } = {},
) => {
  const event = anEvent(method, path.replaceAll(/\{\w+\}/g, ID), sub, { redress_role: role });
  const acting = makeActing({
    authorities: {
      of: async (subject, now) => {
        expect([subject, now]).toEqual([sub, NOW]);
        return held && { subject, held };
      },
    },
    clock: { now: () => NOW },
  });
  try {
    const answer = await answered(routes, event, { rules: RULES, acting });
    return 'body' in answer ? answer.body : answer;
  } catch (error) {
    if (error instanceof HttpProblem) return { reason: error.reason, details: error.details };
    throw error;
  }
};

const at = (post: Post, unit = 'desk'): ActingPost => ({ post, unit });
const forAbsent = (post: Post, onBehalfOf = 'absent-1'): ActingPost => ({
  ...at(post, 'elsewhere'),
  onBehalfOf,
});
const by = (used: ActingPost) => ({ kind: 'person', subject: 'somebody', ...used });
const notHeld = (posts: readonly Post[]) => ({
  reason: 'post-not-held',
  details: [
    {
      field: 'post',
      problem: {
        en: expect.stringContaining(posts.map((post) => POST_WORDS[post].en).join(', ')),
        zh: expect.stringContaining(posts.map((post) => POST_WORDS[post].zh).join('、')),
      },
    },
  ],
});

const CELLS = OPERATIONS.flatMap((operation) =>
  POSTS.map((post) => ({ operation, id: operation.id, post, may: operation.posts.includes(post) })),
);

describe('post × operation, as declared', () => {
  it.each(CELLS)('$post, $id: $may', async ({ operation, post, may }) => {
    const refusal = notHeld(operation.posts);
    expect(await ask(operation, [at(post)])).toEqual(may ? by(at(post)) : refusal);
    // A deputy may what the absent person may, and it is said for whom.
    const instead = forAbsent(post);
    expect(await ask(operation, [instead])).toEqual(may ? by(instead) : refusal);
  });

  it.each(OPERATIONS)('$id: not without a post, whatever the token says', async (operation) => {
    for (const role of ['manager', ...CLIENT_ROLES]) {
      expect(await ask(operation, undefined, { role })).toEqual({ reason: 'no-post', details: [] });
      expect(await ask(operation, [], { role })).toEqual(notHeld(operation.posts));
    }
  });

  it.each(OPERATIONS)('$id: a machine by the role that it is listed with', async (operation) => {
    for (const { subject: sub, role } of RULES.clients) {
      expect(
        await ask(
          operation,
          POSTS.map((post) => at(post)),
          { sub, role },
        ),
      ).toEqual(
        operation.clients.includes(role)
          ? { kind: 'person', subject: sub, role }
          : { reason: 'role-not-allowed', details: [] },
      );
    }
  });

  it.each(OPERATIONS)('$id is for somebody', ({ posts, clients }) => {
    expect(posts.length + clients.length).toBeGreaterThan(0);
  });
});

describe('of several posts', () => {
  const [operation] = OPERATIONS.filter(({ id }) => id === 'extendLimit');
  if (!operation) throw new Error('no such operation');

  it.each([
    ['the one that may', [at('taker'), at('lead')], at('lead')],
    ['the first that may', [at('lead', 'hall'), at('manager')], at('lead', 'hall')],
    ['an own one before another’s', [forAbsent('lead'), at('manager')], at('manager')],
    ['another’s where no own one may', [at('taker'), forAbsent('lead')], forAbsent('lead')],
    [
      'the first absent person’s',
      [forAbsent('manager', 'absent-2'), forAbsent('lead')],
      forAbsent('manager', 'absent-2'),
    ],
  ] as const)('somebody acts in %s', async (_, held, used) => {
    expect(await ask(operation, held)).toEqual(by(used));
  });
});

describe('while the lead is absent', () => {
  const operation = OPERATIONS.find(({ id }) => id === 'extendLimit');
  if (!operation) throw new Error('no such operation');
  const someone = (id: string, post: Post, absence?: Person['absence']): Person => ({
    ...aPersonProfile(id, { sub: id, posts: [at(post)] }),
    id,
    version: 1,
    state: 'active',
    ...(absence && { absence }),
  });
  const [from, to] = [NOW, plusSeconds(NOW, 3600)];
  const people = [
    someone('lead', 'lead', { from, to, deputy: 'taker' }),
    // The deputy is away for the second half.
    someone('taker', 'taker', { from: plusSeconds(NOW, 1800), to, deputy: 'handler' }),
    someone('handler', 'handler'),
  ];
  const authorities = memoryAuthorities(() => people);

  it.each([
    ['taker', -1, false],
    ['taker', 0, true],
    ['taker', 3599, true],
    ['taker', 3600, false],
    ['handler', 1799, false],
    ['handler', 1800, true],
    ['handler', 3600, false],
    ['lead', 60, true],
  ])('%s after %i s: may act in that post: %s', async (sub, seconds, may) => {
    const held = (await authorities.of(sub, plusSeconds(NOW, seconds)))?.held;
    expect(await ask(operation, held, { sub })).toEqual(
      may
        ? { ...by(at('lead')), subject: sub, ...(sub !== 'lead' && { onBehalfOf: 'lead' }) }
        : notHeld(operation.posts),
    );
  });
});
