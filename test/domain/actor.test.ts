import { expect, it } from 'vitest';
import { StoredActor } from '../../functions/contracts/items/actor.ts';
import { type Actor, areSameHands } from '../../functions/domain/actor.ts';

const inPost = (subject: string, onBehalfOf?: string): Actor => ({
  kind: 'person',
  subject,
  post: 'lead',
  unit: 'complaint-centre',
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
const before: Actor = { kind: 'person', subject: 'lead-1', role: 'handler' };
const timer: Actor = { kind: 'system', part: 'timer' };

it.each([
  ['one person in two posts', inPost('lead-1'), { ...inPost('lead-1'), post: 'taker' }, true],
  ['two people', inPost('lead-1'), inPost('lead-2'), false],
  ['an absent person and their deputy', inPost('lead-1'), inPost('deputy', 'lead-1'), true],
  ['a deputy and then the absent one', inPost('deputy', 'lead-1'), inPost('lead-1'), true],
  [
    'a deputy for somebody, then for themselves',
    inPost('deputy', 'lead-1'),
    inPost('deputy'),
    true,
  ],
  ['two deputies of one person', inPost('deputy', 'lead-1'), inPost('other', 'lead-1'), true],
  ['deputies of two people', inPost('deputy', 'lead-1'), inPost('other', 'lead-2'), false],
  ['one person by a role, then in a post', before, inPost('lead-1'), true],
  ['the system twice', timer, timer, true],
  ['the system and a person of that name', timer, inPost('timer'), false],
  ['two parts of the system', timer, { kind: 'system', part: 'sweep' }, false],
] as const)('%s', (_, one, other, expected) => {
  expect(areSameHands(one, other)).toBe(expected);
  expect(areSameHands(other, one)).toBe(expected);
});

it.each([before, timer, inPost('lead-1'), inPost('deputy', 'lead-1')])(
  'is read as it was stored: %j',
  (actor) => {
    expect(StoredActor.parse(JSON.parse(JSON.stringify(actor)))).toEqual(actor);
  },
);

it('of a post that there is not, or in no unit, is not read', () => {
  expect(StoredActor.safeParse({ ...inPost('lead-1'), post: 'king' }).success).toBe(false);
  const { unit: _, ...nowhere } = Object.assign({ unit: '' }, inPost('lead-1'));
  expect(StoredActor.safeParse(nowhere).success).toBe(false);
});
