import { describe, expect, it } from 'vitest';
import { WebsiteForm } from '../../functions/contracts/intake.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { websiteDraft } from '../../functions/intake/website-draft.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const SITE: TokenHolder = { kind: 'person', subject: 'website', role: 'integrator' };
const TAKER: TokenHolder = {
  kind: 'person',
  subject: 'clerk-7',
  post: 'taker',
  unit: 'complaint-centre',
};
const at = (seconds: number) => plusSeconds(MONDAY, seconds);

const form = (changes: Record<string, unknown> = {}) =>
  WebsiteForm.parse({
    submissionId: 'web-1',
    submittedAt: at(-60),
    form: 'complaint',
    customer: { name: '钱多多', email: 'qian@customer.example' },
    matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
    ...changes,
  });

const aSite = () => {
  const house = aHouse();
  const takeIn = makeTakeIn({
    ...house.lent,
    draft: websiteDraft,
    register: makeRegister(house.lent),
  });
  const send = (body = form(), by: TokenHolder = SITE) =>
    takeIn(body, { by, scope: by.subject, correlationId: 'test' });
  return { ...house, send };
};

describe('a form of the website (B1)', () => {
  it('is on record by that channel, its clocks running since the site had it (D1)', async () => {
    const { send, store } = aSite();
    expect(await send()).toMatchObject({ status: 201 });
    const [ticket] = store.all('ticket');
    expect(ticket?.after.facts).toMatchObject({ channel: 'website', receivedAt: at(-60) });
    expect(ticket?.after.clocks.find(({ kind }) => kind === 'own-answer')?.startAt).toBe(at(-60));
    const [file] = store.all('case-file');
    expect(file?.caseFile.channel).toEqual({ submissionId: 'web-1', form: 'complaint' });
  });

  it('sent again, by the site or typed over by staff, is one ticket; another form is another', async () => {
    const { send, store } = aSite();
    const first = await send();
    expect(await send(form(), TAKER)).toMatchObject({
      status: 200,
      body: 'body' in first ? first.body : {},
    });
    expect(store.all('ticket')).toHaveLength(1);
    await send(form({ submissionId: 'web-2' }));
    expect(store.all('ticket')).toHaveLength(2);
  });

  it('sent again with other words is refused, and nothing is lost of the first', async () => {
    const { send, store } = aSite();
    await send();
    const other = form({ matter: { category: 'billing', title: '多收费', facts: '多收五十元' } });
    expect(await send(other)).toMatchObject({ problem: 'idempotency-conflict' });
    expect(store.all('ticket')).toHaveLength(1);
  });
});

describe('the time of a form', () => {
  it.each([
    ['120 s ahead of our clock', 120, 201],
    ['121 s ahead of it', 121, undefined],
  ])('%s', async (_, ahead, status) => {
    const answer = await aSite().send(form({ submittedAt: at(ahead) }));
    expect('status' in answer ? answer.status : undefined).toBe(status);
  });
});
