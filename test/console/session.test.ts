import { beforeEach, describe, expect, it } from 'vitest';
import { makeSession, type Tokens } from '../../console/sign-in/session.ts';
import { makeTab } from '../../console/sign-in/tab.ts';

const START = Date.parse('2026-11-28T02:00:00Z');
const MINUTE = 60_000;

const tokens = (number: number, more: Partial<Tokens> = {}): Tokens => ({
  access: `access-${number}`,
  endsAt: START + number * 10 * MINUTE,
  refresh: `refresh-${number}`,
  id: 'id',
  person: 'sub-of-taker',
  ...more,
});

/** A desk whose time is told, and the issuer that it asks. */
const desk = (first = tokens(1)) => {
  const world = {
    now: START,
    asked: [] as string[],
    left: 0,
    timers: [] as { at: number; act: () => void }[],
    answers: [] as (() => Promise<Tokens | undefined>)[],
  };
  const session = makeSession(first, {
    refresh: async (token) => {
      world.asked.push(token);
      return world.answers.shift()?.();
    },
    leave: () => {
      world.left += 1;
    },
    now: () => world.now,
    later: (milliseconds, act) => world.timers.push({ at: world.now + milliseconds, act }),
  });
  const pass = async (milliseconds: number) => {
    world.now += milliseconds;
    for (const timer of world.timers.splice(0))
      if (timer.at <= world.now) timer.act();
      else world.timers.push(timer);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { world, session, pass };
};

describe('who has signed in', () => {
  it('asks with the token as long as it is good', async () => {
    const { session, world } = desk();
    world.now += 9 * MINUTE;
    expect(await session.token()).toBe('access-1');
    expect(world.asked).toEqual([]);
  });

  it.each([
    [10 * MINUTE - 10_001, 'access-1'],
    [10 * MINUTE - 10_000, 'access-2'],
  ])('has another when it would end on its way: after %d ms it is %s', async (passed, expected) => {
    const { session, world } = desk();
    world.answers.push(async () => tokens(2));
    world.now += passed;
    expect(await session.token()).toBe(expected);
  });

  it('is given the next one a minute before, without asking for anything', async () => {
    const { session, world, pass } = desk();
    world.answers.push(
      async () => tokens(2),
      async () => tokens(3),
    );
    await pass(9 * MINUTE - 1);
    expect(world.asked).toEqual([]);
    await pass(1);
    expect(world.asked).toEqual(['refresh-1']);
    expect(await session.token()).toBe('access-2');
    await pass(10 * MINUTE);
    expect(world.asked).toEqual(['refresh-1', 'refresh-2']);
  });

  it('sends a refresh token once, however many ask at once', async () => {
    const { session, world } = desk();
    world.answers.push(async () => tokens(2));
    world.now += 11 * MINUTE;
    expect(await Promise.all([session.token(), session.renew(), session.token()])).toEqual(
      Array(3).fill('access-2'),
    );
    expect(world.asked).toEqual(['refresh-1']);
  });

  it('is led to the sign-in page when the refresh token is not good any more', async () => {
    const { session, world } = desk();
    world.answers.push(async () => undefined);
    expect(await session.renew()).toBeUndefined();
    expect(world.left).toBe(1);
  });

  it('is led there when there is no refresh token, but not before a token is needed', async () => {
    const { session, world, pass } = desk(tokens(1, { refresh: undefined }));
    await pass(11 * MINUTE);
    expect(world.left).toBe(0);
    await session.token();
    expect(world.left).toBe(1);
  });

  it('is led there when the tokens are suddenly somebody else’s', async () => {
    const { session, world } = desk();
    world.answers.push(async () => tokens(2, { person: 'another' }));
    expect(await session.renew()).toBeUndefined();
    expect(world.left).toBe(1);
    expect(session.held()?.access).toBe('access-1');
  });

  it('stays when the issuer cannot be reached: what is typed is not lost to a bad line', async () => {
    const { session, world, pass } = desk();
    world.answers.push(
      async () => Promise.reject(new TypeError('no line')),
      async () => tokens(2),
    );
    await pass(9 * MINUTE);
    expect(world.left).toBe(0);
    expect(await session.token()).toBe('access-1');
    world.now += 2 * MINUTE;
    expect(await session.token()).toBe('access-2');
  });

  it('stays out after signing out, though a renewal was on its way', async () => {
    const { session, world } = desk();
    let answer: (next: Tokens) => void = () => {};
    world.answers.push(() => new Promise((resolve) => (answer = resolve)));
    const renewal = session.renew();
    session.end();
    answer(tokens(2));
    expect(await renewal).toBeUndefined();
    expect(session.held()).toBeUndefined();
    expect(await session.token()).toBe('');
    expect(world.left).toBe(0);
  });
});

describe('a tab', () => {
  let kept: Map<string, string>;
  let tab: ReturnType<typeof makeTab>;
  beforeEach(() => {
    kept = new Map();
    tab = makeTab({
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
      clear: () => kept.clear(),
      key: () => null,
      length: 0,
    });
  });
  const away = { state: 's', nonce: 'n', verifier: 'v', place: '#/cases/1' };

  it('knows what it has asked for, once', () => {
    tab.goAway(away);
    expect(tab.comeBack('s')).toEqual(away);
    expect(tab.comeBack('s')).toBeUndefined();
  });

  it.each(['other', null])('takes no answer to what it has not asked: %s', (state) => {
    tab.goAway(away);
    expect(tab.comeBack(state)).toBeUndefined();
  });

  it('keeps the words of who comes back, and nobody else’s', () => {
    tab.sitDown('wang');
    kept.set('words', 'not sent yet');
    tab.sitDown('wang');
    expect(kept.get('words')).toBe('not sent yet');
    tab.sitDown('li');
    expect(kept.has('words')).toBe(false);
    expect(tab.person()).toBe('li');
  });

  it('keeps nothing when one signs out', () => {
    tab.sitDown('wang');
    kept.set('words', 'not sent yet');
    tab.wipe();
    expect(kept.size).toBe(0);
  });
});
