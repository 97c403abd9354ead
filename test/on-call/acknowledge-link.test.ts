import { describe, expect, it } from 'vitest';
import { beginChain, handOver } from '../../functions/domain/on-call/alert-acts.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { LINK_SECONDS, makeAcknowledgeLinks } from '../../functions/on-call/acknowledge-links.ts';
import { makeAcknowledgeCall, makeShowCall } from '../../functions/on-call/answer-call.ts';
import { anAlert, aPlan } from '../builders/alert.ts';
import { aPerson, posted } from '../builders/organisation.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const JSON_READER = { language: 'en', prefersPage: false } as const;
const GONE = { problem: 'not-found', details: [] };
const zhou = aPerson('zhou', { sub: 'sub-zhou', posts: [posted('on-call')] });

const called = async (people = [zhou]) => {
  const { store, clock, lent } = aHouse();
  clock.set(MONDAY);
  const raised = anAlert();
  const begun = beginChain(raised.alert, aPlan(), MONDAY, 'c-1');
  await store.ledger.commit(alertWrites(raised, 0));
  await store.ledger.commit(alertWrites(begun, raised.alert.version));
  const { id } = raised.alert;
  const known = new Map(people.map((one) => [one.id, one]));
  const ports = {
    ...lent,
    alerts: store.alerts,
    people: { load: async (person: string) => known.get(person) },
    place: { timeZone: 'Asia/Shanghai', apiUrl: '' },
  };
  const linkTo = makeAcknowledgeLinks({ ...lent, apiUrl: 'https://api.example' });
  const tokenFor = async (call = 1, person = 'zhou') =>
    (await linkTo({ alertId: id, call, person }, MONDAY)).slice(
      'https://api.example/acknowledge/'.length,
    );
  const acknowledge = makeAcknowledgeCall({ ...ports, acknowledge: makeAcknowledge(ports) });
  return {
    ...{ store, clock, id, tokenFor, ports },
    show: makeShowCall(ports),
    acknowledge: (token: string, reader: Parameters<typeof acknowledge>[2] = JSON_READER) =>
      acknowledge(token, 'c-2', reader),
    alert: () => store.alerts.load(id),
  };
};

describe('the link by which somebody who is called acknowledges (F3)', () => {
  it('shows what it is about with one button, however often it is opened, and acknowledges nothing', async () => {
    const { show, tokenFor, alert } = await called();
    const token = await tokenFor();
    for (let opened = 0; opened < 3; opened += 1) {
      const answer = await show(token, { language: 'zh', prefersPage: true });
      expect(answer).toMatchObject({ status: 200, form: true });
      const page = 'page' in answer ? answer.page : '';
      expect(page).toContain('AAAAAAAAAA1');
      expect(page.match(/<button>/g)).toHaveLength(1);
      expect(page).toContain('<form method="post"><button>确认呼叫</button></form>');
    }
    expect(await alert()).toMatchObject({ state: 'raised' });
  });

  it('acknowledges by its button, as the person whom it was sent to, in their post', async () => {
    const { acknowledge, tokenFor, alert } = await called();
    expect(await acknowledge(await tokenFor())).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', acknowledgedAt: MONDAY },
    });
    expect(await alert()).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { kind: 'person', subject: 'sub-zhou', post: 'on-call', unit: 'centre' },
    });
  });

  it('pressed twice acknowledges once, and says so', async () => {
    const { acknowledge, clock, tokenFor, alert } = await called();
    const token = await tokenFor();
    await acknowledge(token);
    const before = await alert();
    clock.pass(60);
    const again = await acknowledge(token, { language: 'en', prefersPage: true });
    expect('page' in again && again.page).toContain('Acknowledged');
    expect('page' in again && again.page).not.toContain('<button>');
    expect(await alert()).toEqual(before);
  });

  it('is used up once the alert is handed over: it is somebody else’s to take', async () => {
    const { acknowledge, show, store, tokenFor, alert } = await called();
    const [first, second] = [await tokenFor(1), await tokenFor(2)];
    await acknowledge(first);
    const before = await alert();
    const occasion = { at: MONDAY, by: aClerk, correlationId: 'c-3' };
    const handed = before && handOver(before, 'zhou', occasion);
    await store.ledger.commit(handed && before ? alertWrites(handed, before.version) : []);
    expect(await show(first, JSON_READER)).toEqual(GONE);
    expect(await acknowledge(first)).toEqual(GONE);
    expect(await alert()).toMatchObject({ state: 'raised' });
    expect(await acknowledge(second)).toMatchObject({ status: 200 });
  });

  it.each([
    ['one second before its end', -1, true],
    ['at its end', 0, true],
    ['one second after it', 1, false],
  ])('%s works: %s', async (_, seconds, good) => {
    const { acknowledge, clock, tokenFor } = await called();
    const token = await tokenFor();
    clock.set(plusSeconds(MONDAY, LINK_SECONDS + seconds));
    const answer = await acknowledge(token);
    if (good) expect(answer).toMatchObject({ status: 200 });
    else expect(answer).toEqual(GONE);
  });

  it('that was guessed, changed, or is of somebody who has left is answered alike', async () => {
    const { acknowledge, tokenFor, alert } = await called();
    const token = await tokenFor();
    const strangers = [
      '',
      'x',
      token.replace('1.zhou', '2.zhou'),
      token.replace('zhou', 'wu'),
      `${token}9`,
      token.replace(/^./, (one) => (one === '0' ? '1' : 'z')),
      token.slice(0, 7) + 'A'.repeat(22) + token.slice(29),
    ];
    for (const stranger of strangers) expect(await acknowledge(stranger)).toEqual(GONE);
    const left = await called([aPerson('zhou', { state: 'left' })]);
    expect(await left.acknowledge(await left.tokenFor())).toEqual(GONE);
    expect(await alert()).toMatchObject({ state: 'raised' });
  });

  it('that leads nowhere says so on a page, in the reader’s language', async () => {
    const { show } = await called();
    const en = await show('x', { language: 'en', prefersPage: true });
    expect(en).toMatchObject({ status: 404, page: expect.stringContaining('sign in') });
    const zh = await show('x', { language: 'zh', prefersPage: true });
    expect(zh).toMatchObject({ page: expect.stringContaining('请登录工作台确认') });
  });
});
