import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../functions/domain/on-call/alert-acts.ts';
import { PAGE_SECONDS } from '../../functions/on-call/claim-call.ts';
import { atTime } from '../builders/alert.ts';
import { aPagedAlert, QUIET, WAYS } from '../builders/paged-alert.ts';
import { at } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';

const BEFORE = { kind: 'paged-before' };

describe('a page that comes back (F3)', () => {
  it.each(['no-answer', 'busy', 'failed'] as const)(
    'by a call (%s) has the next way tried at once, and no way twice',
    async (outcome) => {
      const quiet = { ...QUIET, quietWays: ['text'] } as const;
      const { page, tell, goOn, own, stored } = await aPagedAlert({
        quiet,
        ways: { phone: WAYS.phone },
      });
      await page();
      expect(own()).toEqual(['voice']);
      const { timer } = await stored();
      await tell('voice', outcome);
      expect(await goOn()).toMatchObject({ kind: 'paged', recipients: ['js-duty-1'] });
      expect(await goOn()).toEqual(BEFORE);
      expect(own()).toEqual(['voice', 'text']);
      expect(await stored()).toMatchObject({
        timer,
        calls: [{ by: ['topic', 'voice', 'text'], reports: [{ way: 'voice', outcome }] }],
      });
    },
  );

  it.each(['undelivered', 'failed'] as const)(
    'by a text message (%s) has the next way tried at once',
    async (outcome) => {
      const { page, tell, goOn, own } = await aPagedAlert({
        ways: { phone: WAYS.phone },
        quiet: QUIET,
      });
      await page();
      await tell('text', outcome);
      expect(await goOn()).toMatchObject({ kind: 'paged' });
      expect(own()).toEqual(['text', 'voice']);
    },
  );

  it.each([
    ['text', 'delivered'],
    ['voice', 'answered'],
  ] as const)('is one that did not: a %s that is %s has nothing follow', async (way, outcome) => {
    const { page, tell, goOn, own } = await aPagedAlert({ ways: { phone: WAYS.phone } });
    await page();
    await tell(way, outcome);
    expect(await goOn()).toEqual(BEFORE);
    expect(own()).toEqual(['voice', 'text']);
  });

  it('has nothing follow while another way has worked', async () => {
    const { page, tell, goOn, own } = await aPagedAlert({ ways: { phone: WAYS.phone } });
    await page();
    await tell('voice', 'no-answer');
    expect(await goOn()).toEqual(BEFORE);
    expect(own()).toEqual(['voice', 'text']);
  });

  it.each([
    ['that is only taken by its provider, nor by a wish', undefined, ['webhook']],
    ['unless it is known to be delivered', 'delivered', []],
  ] as const)(
    'by a call is not held back by the text message beside it, %s',
    async (_, known, then) => {
      const quiet = { ...QUIET, quietWays: ['webhook'] } as const;
      const { page, tell, goOn, own } = await aPagedAlert({ quiet });
      await page();
      expect(own()).toEqual(['voice', 'text']);
      if (known) await tell('text', known);
      await tell('voice', 'no-answer');
      expect(await goOn()).toMatchObject(known ? BEFORE : { kind: 'paged' });
      expect(await goOn()).toEqual(BEFORE);
      expect(own()).toEqual(['voice', 'text', ...then]);
    },
  );

  it('by a call has a text message follow, and what wakes besides until that works', async () => {
    const quiet = { ...QUIET, quietWays: ['text'] } as const;
    const { page, broken, tell, goOn, own } = await aPagedAlert({ quiet });
    broken.add('webhook');
    await page();
    await tell('voice', 'busy');
    await expect(goOn()).rejects.toMatchObject({ reason: 'some-ways-failed' });
    expect(own()).toEqual(['voice', 'text']);
    broken.clear();
    expect(await goOn()).toMatchObject({ kind: 'paged' });
    expect(own()).toEqual(['voice', 'text', 'webhook']);
    expect(await goOn()).toEqual(BEFORE);
  });

  it('leaves the step as it is where no way is left: that is no failure of ours', async () => {
    for (const email of [undefined, 'li@example.cn']) {
      const { page, tell, goOn, own, step, store } = await aPagedAlert({
        ways: { phone: WAYS.phone, ...(email && { email }) },
      });
      await page();
      const before = own();
      for (const [way, outcome] of [
        ['voice', 'busy'],
        ['text', 'undelivered'],
      ] as const) {
        await tell(way, outcome);
        expect(await goOn()).toEqual(BEFORE);
      }
      expect(own()).toEqual(before);
      await step();
      expect(store.trail().at(-1)?.type).toBe('ChainStepped');
    }
  });

  it('is not silenced by a wish: what somebody would rather not be reached by is their last way', async () => {
    const { page, tell, goOn, own } = await aPagedAlert({
      ways: { phone: WAYS.phone, email: 'li@example.cn' },
      quiet: { ...QUIET, quietWays: ['email', 'voice'] },
    });
    await page();
    expect(own()).toEqual(['text']);
    await tell('text', 'undelivered');
    await goOn();
    expect(own()).toEqual(['text', 'voice']);
    await tell('voice', 'busy');
    await goOn();
    expect(own()).toEqual(['text', 'voice', 'email']);
    expect(await goOn()).toEqual(BEFORE);
  });

  it('is tried until a way works, as any page', async () => {
    const { page, tell, goOn, own, broken } = await aPagedAlert({
      ways: { phone: WAYS.phone },
      quiet: QUIET,
    });
    await page();
    await tell('text', 'undelivered');
    broken.add('voice');
    await expect(goOn()).rejects.toMatchObject({ reason: 'no-way-worked' });
    broken.clear();
    expect(await goOn()).toMatchObject({ kind: 'paged' });
    expect(own()).toEqual(['text', 'voice']);
  });
});

describe('a report of a page that comes at another time (F3)', () => {
  const quietCall = { ways: { phone: WAYS.phone }, quiet: QUIET };

  it('faster than our own note has the next way tried with it', async () => {
    const { page, tell, goOn, own, pagers, stored } = await aPagedAlert(quietCall);
    const { text } = pagers;
    Object.assign(pagers, {
      text: async (...sent: Parameters<NonNullable<typeof text>>) => {
        await text?.(...sent);
        await tell('text', 'undelivered');
        expect(await goOn()).toEqual(BEFORE);
      },
    });
    expect(await page()).toMatchObject({ kind: 'paged' });
    expect(own()).toEqual(['text', 'voice']);
    expect(await stored()).toMatchObject({ calls: [{ by: ['topic', 'text', 'voice'] }] });
  });

  it('while another of the step is being called goes on for whom it is of', async () => {
    const { page, tell, goOn, own, broken, clock, pagers } = await aPagedAlert({
      ...{ ...quietCall, together: true },
    });
    broken.add('webhook');
    await expect(page()).rejects.toMatchObject({ reason: 'some-ways-failed' });
    broken.clear();
    clock.pass(PAGE_SECONDS);
    const { webhook } = pagers;
    Object.assign(pagers, {
      webhook: async (...sent: Parameters<typeof webhook>) => {
        await tell('text', 'undelivered');
        expect(await goOn()).toMatchObject({ kind: 'paged', recipients: ['js-duty-1'] });
        return webhook(...sent);
      },
    });
    expect(await page()).toMatchObject({ kind: 'paged', recipients: ['js-duty-2'] });
    expect(own()).toEqual(['text', 'voice', 'webhook']);
  });

  it('after the next step, its end or an acknowledgement pages nobody', async () => {
    const late = await aPagedAlert(quietCall);
    await late.page();
    await late.step();
    await late.tell('text', 'undelivered');
    expect(await late.goOn()).toEqual(BEFORE);
    expect(late.own()).toEqual(['text']);
    expect(await late.stored()).toMatchObject({ chain: { step: 1 }, calls: [{ reports: [{}] }] });
    await late.step();
    expect(await late.goOn()).toEqual({ kind: 'nobody-now' });

    const taken = await aPagedAlert(quietCall);
    await taken.page();
    const alert = await taken.stored();
    const done = acknowledge(alert, atTime(at('2026-07-06T02:00:10Z')));
    await taken.store.ledger.commit(done ? alertWrites(done, alert.version) : []);
    await taken.tell('text', 'undelivered');
    expect(await taken.goOn()).toEqual({ kind: 'acknowledged-before' });
    expect(taken.own()).toEqual(['text']);
  });

  it('twice, and after one that says otherwise, pages nobody again', async () => {
    const { page, tell, goOn, own, stored } = await aPagedAlert(quietCall);
    await page();
    for (const outcome of ['undelivered', 'undelivered', 'delivered', 'failed'] as const) {
      await tell('text', outcome);
      await goOn();
    }
    expect(own()).toEqual(['text', 'voice']);
    expect((await stored()).calls).toMatchObject([{ reports: [{ outcome: 'undelivered' }] }]);
  });
});
