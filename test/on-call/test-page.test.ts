import { describe, expect, it } from 'vitest';
import { TestPageView } from '../../functions/contracts/test-page.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeTestPage } from '../../functions/on-call/test-page.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { MONDAY } from '../builders/ticket.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';

const WAYS = {
  webhook: 'https://pager.example.cn/li',
  email: 'li@example.cn',
  phone: '+8613912345678',
  robot: 'night-group',
};

const desk = ({ ways = WAYS as object, more = true, mails = true, calls = false } = {}) => {
  const pager = keptPagers({ more, mails, calls });
  const clock = standingClock(MONDAY);
  const staff = [aPerson('li', { ways }), aPerson('wu', { ways: WAYS })];
  const test = makeTestPage({
    ...memoryStore(),
    ...{ clock, pagers: pager.pagers, ownBranch: { id: 'jiangsu', level: 'province' } },
    organisation: { whole: async () => ({ organisation: anOrganisation(...staff), revision: 1 }) },
    fingerprints: { plain: (value) => `h(${value})` },
  });
  const outcomes = async (who = 'li') => {
    const answer = await test(staff.find(({ id }) => id === who)?.sub ?? who);
    if (!('body' in answer)) return answer.problem;
    const { ways } = TestPageView.parse(answer.body);
    return Object.fromEntries(ways.map(({ way, outcome }) => [way, outcome]));
  };
  return { ...pager, clock, outcomes };
};

describe('a test of one’s own ways (F3)', () => {
  it('calls where the branch does, and asks for nothing to be pressed', async () => {
    const { outcomes, deliveries } = desk({ calls: true });
    expect(await outcomes()).toMatchObject({ voice: 'taken', text: 'taken' });
    expect(deliveries).toContainEqual(
      expect.objectContaining({
        way: 'voice',
        call: expect.objectContaining({ acknowledges: false }),
      }),
    );
  });

  it('goes by each of them, to oneself alone: not by the topic, nor to a group', async () => {
    const { outcomes, deliveries } = desk();
    expect(await outcomes()).toEqual({
      ...{ webhook: 'taken', text: 'taken', email: 'taken', robot: 'shared' },
    });
    expect(deliveries.map(({ way }) => way).sort()).toEqual(['email', 'text', 'webhook']);
    expect(deliveries).toContainEqual({
      way: 'webhook',
      url: WAYS.webhook,
      body: expect.objectContaining({ test: true, recipient: 'li', branch: 'jiangsu' }),
    });
  });

  it('says of each way what became of it, and one that fails stops no other', async () => {
    const { outcomes, broken, refusing } = desk();
    broken.add('webhook');
    refusing.add('text');
    expect(await outcomes()).toMatchObject({
      ...{ webhook: 'failed', text: 'refused', email: 'taken' },
    });
  });

  it('says which the branch does not have, and of nobody’s ways nothing', async () => {
    expect(await desk({ more: false, mails: false }).outcomes()).toMatchObject({
      ...{ text: 'not-here', email: 'not-here', webhook: 'taken' },
    });
    expect(await desk({ ways: {} }).outcomes()).toEqual({});
    expect(await desk().outcomes('stranger')).toBe('not-found');
  });

  it.each([
    ['within the minute', 59, 'tested-just-now'],
    ['in the next', 60, expect.objectContaining({ email: 'taken' })],
  ])('is sent once a minute for each person: again %s', async (_, seconds, said) => {
    const { outcomes, clock } = desk();
    await outcomes();
    clock.set(plusSeconds(MONDAY, seconds));
    expect(await outcomes('wu')).toMatchObject({ email: 'taken' });
    expect(await outcomes()).toEqual(said);
  });
});
