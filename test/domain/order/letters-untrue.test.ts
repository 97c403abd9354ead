import { describe, expect, it } from 'vitest';
import { type Told, takeInLetters } from '../../../functions/domain/order/take-in-letters.ts';
import { aDispatcher, anOrder, aUnitHandler, orderContext } from '../../builders/order.ts';
import { hoursOn } from '../../builders/ticket.ts';
import { anOrderAcross, ISSUER, WORKER } from '../../builders/two-branches.ts';

const shared = () => {
  const across = anOrderAcross();
  across.deliverAll();
  return across;
};

/** What the issuer says first, and the letter in it. */
const issued = () => {
  const [saying] = anOrderAcross().said;
  const letter = saying?.letters[0];
  if (!saying || letter?.type !== 'WorkOrderIssued') throw new Error('an order is issued');
  return { told: saying, letter };
};
const takenInAt = (branch: string, told: Told) =>
  takeInLetters(undefined, told, {
    ...orderContext(hoursOn(1), aDispatcher, { branch }),
    orderId: '01J0000000000000000000000W',
    knowsUnit: () => true,
  });

const NOT_THEIRS = { kind: 'refused', refusal: { kind: 'not-theirs' } };

describe('an order that is new here', () => {
  it('is believed of the branch that issues it, for a unit of this branch', () => {
    expect(takenInAt(WORKER, issued().told).kind).toBe('recorded');
  });

  it('is not believed of another branch than its issuer', () => {
    expect(takenInAt(WORKER, { ...issued().told, from: 'suzhou' })).toEqual(NOT_THEIRS);
  });

  it('is not believed where another branch is to work it', () => {
    expect(takenInAt('suzhou', issued().told)).toEqual(NOT_THEIRS);
  });

  it('is not issued twice in one breath', () => {
    const { told, letter } = issued();
    const twice = [letter, { ...letter, number: 2 }];
    expect(takenInAt(WORKER, { ...told, letters: twice })).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-theirs', type: 'WorkOrderIssued' },
    });
  });

  it('is waited for: letters that overtook it, or no letter at all, come to nothing', () => {
    const across = shared();
    across.act(ISSUER, { kind: 'cancel' }, aDispatcher, hoursOn(1));
    const [saying] = across.said;
    if (!saying) throw new Error('nothing said');
    expect(takenInAt(WORKER, { ...saying, since: 0, heard: 0 })).toEqual({ kind: 'nothing' });
    expect(takenInAt(WORKER, { ...saying, since: 0, letters: [] })).toEqual({ kind: 'nothing' });
  });
});

describe('an order that is here', () => {
  it('is not issued once more', () => {
    const { told, letter } = issued();
    const across = shared();
    const again = { ...told, to: WORKER, since: 1, letters: [{ ...letter, number: 9 }] } as const;
    expect(across.deliver(again, hoursOn(1))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-theirs', type: 'WorkOrderIssued' },
    });
  });

  it('of one branch alone is nobody else’s to speak of', () => {
    const { told } = issued();
    const taken = takeInLetters(
      anOrder().order,
      { ...told, letters: [] },
      {
        ...orderContext(hoursOn(1), aDispatcher),
        orderId: anOrder().order.id,
        knowsUnit: () => true,
      },
    );
    expect(taken).toEqual(NOT_THEIRS);
  });
});

describe('what asks for an answer', () => {
  const typesAfter = (changes: (told: Told) => Partial<Told>) => {
    const across = shared();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    const [saying] = across.said.splice(0);
    if (!saying) throw new Error('nothing said');
    const taken = across.deliver({ ...saying, ...changes(saying) }, hoursOn(1));
    return taken.kind === 'recorded' ? taken.entries.map(({ type }) => type) : taken.kind;
  };

  it('is no letter that is new here, though it was said before: taking it in is the answer', () => {
    expect(typesAfter(() => ({ repeat: 1 }))).toEqual(['WorkOrderTaken']);
  });

  it('is no answer itself: two branches would never stop', () => {
    expect(typesAfter(() => ({ repeat: 1, letters: [] }))).toBe('nothing');
  });
});

it('what comes too late for an order is refused by the rule that its issuer owns it (E1)', () => {
  const across = shared();
  across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
  across.act(ISSUER, { kind: 'cancel' }, aDispatcher, hoursOn(1));
  across.deliverAll(hoursOn(2));
  const refused = across.sides[ISSUER].entries.filter(
    ({ type }) => type === 'WorkOrderLetterRefused',
  );
  expect(refused.map(({ rule }) => rule)).toContain('E1');
});
