import { beforeEach, describe, expect, it } from 'vitest';
import { makeGiveProgressLink } from '../../functions/customers/give-progress-link.ts';
import { makeProgressLinks } from '../../functions/customers/progress-links.ts';
import { makeShowProgress } from '../../functions/customers/show-progress.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { secondsOf } from '../../functions/domain/policy/limit.ts';
import { decide } from '../../functions/domain/ticket/decide.ts';
import { aContext, aTicket, hoursOn, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const A = '01J0000000000000000000000A';
const B = '01J0000000000000000000000B';
const { value: life } = defaultPolicy.progressLink;
const JSON_READER = { language: 'en', prefersPage: false } as const;
const GONE = { problem: 'not-found', details: [] };

describe('the link by which a customer sees how the complaint stands (M3)', () => {
  const { store, clock, lent } = aHouse();
  const logged: string[] = [];
  const linkTo = makeProgressLinks({ ...lent, apiUrl: 'https://api.example', life });
  const give = makeGiveProgressLink({
    ...lent,
    linkTo,
    logLink: (ticketId, subject) => logged.push(`${ticketId} ${subject}`),
  });
  const show = makeShowProgress({ ...lent, timeZone: 'Asia/Shanghai' });
  const tokenOf = async (ticketId: string) => (await linkTo(ticketId, MONDAY)).url.slice(-55);
  const a = aTicket({ ticketId: A, ticketNumber: 'AAAAAAAAAA1' });

  beforeEach(() => {
    clock.set(MONDAY);
  });

  it('begins with two complaints on record', async () => {
    const b = aTicket({ ticketId: B, ticketNumber: 'BBBBBBBBBB1' });
    await store.ledger.commit(ticketWrites(undefined, a, lent.ownBranch));
    expect(await store.ledger.commit(ticketWrites(undefined, b, lent.ownBranch))).toEqual({
      kind: 'committed',
    });
  });

  it('is given to staff for a complaint that is here, and logged with who asked (M2)', async () => {
    expect(await give(A, 'ha-desk-1')).toEqual({
      status: 200,
      body: {
        url: expect.stringMatching(/^https:\/\/api\.example\/progress\/[\w-]{55}$/),
        expiresAt: '2026-09-04T02:00:00Z',
      },
    });
    expect(logged).toEqual([`${A} ha-desk-1`]);
    expect(await give('01J0000000000000000000000C', 'ha-desk-1')).toEqual(GONE);
    expect(logged).toHaveLength(1);
  });

  it('says number, state and next date, and nothing else', async () => {
    expect(await show(await tokenOf(A), JSON_READER)).toEqual({
      status: 200,
      body: {
        ticketNumber: 'AAAAAAAAAA1',
        state: 'acknowledged',
        nextDate: '2026-07-06T15:59:59Z',
      },
    });
    expect(await show(await tokenOf(B), JSON_READER)).toMatchObject({
      body: { ticketNumber: 'BBBBBBBBBB1' },
    });
  });

  it('is a page in the reader’s language where a browser asks', async () => {
    const token = await tokenOf(A);
    const zh = await show(token, { language: 'zh', prefersPage: true });
    expect(zh).toMatchObject({ status: 200, page: expect.stringContaining('lang="zh-CN"') });
    for (const words of ['工单号', 'AAAAAAAAAA1', '已受理，等待处理', '2026年7月'])
      expect(JSON.stringify(zh)).toContain(words);
    const en = await show(token, { language: 'en', prefersPage: true });
    for (const words of ['AAAAAAAAAA1', 'about to be worked on', 'July 2026'])
      expect(JSON.stringify(en)).toContain(words);
    expect(JSON.stringify(en)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ['one second before its end', -1, true],
    ['at its end', 0, true],
    ['one second after it', 1, false],
  ])('%s leads to the complaint: %s', async (_, seconds, good) => {
    const token = await tokenOf(A);
    clock.pass(secondsOf(life) + seconds);
    const shown = await show(token, JSON_READER);
    if (good) expect(shown).toMatchObject({ status: 200 });
    else expect(shown).toEqual(GONE);
  });

  it('guessed, expired, changed or of no complaint: all are answered alike', async () => {
    const [own, other] = [await tokenOf(A), await tokenOf(B)];
    const expired = (await linkTo(A, hoursOn(-secondsOf(life) / 3600 - 1))).url.slice(-55);
    const longer = `${own.slice(0, 26)}zzzzzzz${own.slice(33)}`;
    const guesses = [
      '',
      'x',
      own.slice(0, -1),
      `${own}0`,
      other.slice(0, 26) + own.slice(26),
      longer,
      own.slice(0, 33) + 'A'.repeat(22),
      own.toLowerCase(),
      expired,
      await tokenOf('01J0000000000000000000000C'),
      '../../complaints',
    ];
    const pages = new Set<string>();
    for (const guess of guesses) {
      expect(await show(guess, JSON_READER), guess).toEqual(GONE);
      pages.add(JSON.stringify(await show(guess, { language: 'zh', prefersPage: true })));
    }
    expect([...pages]).toEqual([expect.stringContaining('此链接无效或已过期')]);
    expect([...pages][0]).toContain('"status":404');
  });

  it('promises nothing more once the complaint is answered', async () => {
    const answer = decide(a.ticket, { kind: 'answer', means: 'written' }, aContext(MONDAY));
    if (answer.kind === 'refused') throw new Error('refused');
    await store.ledger.commit(ticketWrites(a.ticket, answer, lent.ownBranch));
    expect(await show(await tokenOf(A), JSON_READER)).toEqual({
      status: 200,
      body: { ticketNumber: 'AAAAAAAAAA1', state: 'resolved' },
    });
  });
});
