import { beforeEach, describe, expect, it } from 'vitest';
import { changeWrites, messageChange } from '../../functions/changing/thing-change.ts';
import { makeCallScript, makePrintMessage } from '../../functions/customers/read-message.ts';
import { effectiveWording } from '../../functions/domain/wording/effective-wording.ts';
import { aMessage } from '../builders/message.ts';
import { aTicket } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const A = '01J0000000000000000000000A';
const ID = `${A}-2-answer`;
const SUBJECT = 'ha-desk-1';
const JSON_READER = { subject: SUBJECT, prefersPage: false };

describe('a message that somebody prints or reads out', () => {
  const { store, lent } = aHouse();
  const logged: string[] = [];
  const ports = {
    ...lent,
    wording: effectiveWording({ name: { zh: '淮安', en: "Huai'an" }, level: 'city' }),
    timeZone: 'Asia/Shanghai',
    logReading: ({ id }: { readonly id: string }, subject: string) => {
      logged.push(`${id} ${subject}`);
    },
  };
  const print = makePrintMessage(ports);
  const script = makeCallScript(ports);

  beforeEach(async () => {
    logged.length = 0;
    if (await store.tickets.load(A)) return;
    const ticket = aTicket({ ticketId: A, ticketNumber: 'AAAAAAAAAA1' });
    const message = aMessage({
      way: 'letter',
      says: { kind: 'answer', bases: ['double-refund'] },
    });
    const text = { told: '已退回30元。', basisWords: '按两倍计', found: '内部：系统误扣' };
    expect(
      await store.ledger.commit([
        ...ticketWrites(undefined, ticket, lent.ownBranch),
        ...changeWrites(messageChange(undefined, message), lent.ownBranch),
        {
          kind: 'case-file',
          caseFile: {
            ticketId: A,
            person: {
              name: '王芳',
              phone: '+8613800000000',
              address: '淮海东路1号',
              postcode: '223001',
            },
            words: { title: '多扣费', facts: '多扣了30元' },
            channel: {},
            evidence: [],
            storedAt: ticket.ticket.facts.registeredAt,
          },
        },
        { kind: 'case-note', note: { ticketId: A, sequence: 1, text: { told: '别的话' } } },
        { kind: 'case-note', note: { ticketId: A, sequence: 2, text } },
      ]),
    ).toEqual({ kind: 'committed' });
  });

  it('is a letter in the words that were written with the answer, and not in those for the house (E5)', async () => {
    const answer = await print(ID, JSON_READER);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        messageId: ID,
        ticketNumber: 'AAAAAAAAAA1',
        language: 'zh',
        sender: '淮安投诉处理中心',
        to: { name: '王芳', address: '淮海东路1号', postcode: '223001' },
        subject: '答复函',
        text: expect.stringMatching(/已退回30元。\n\n答复依据：收费误差，双倍返还；按两倍计/),
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/内部|别的话|138/);
  });

  it('is a page for a browser', async () => {
    const answer = await print(ID, { ...JSON_READER, prefersPage: true });
    expect(answer).toMatchObject({
      status: 200,
      page: expect.stringMatching(/^<!doctype html>.*王芳 收.*已退回30元。/s),
    });
  });

  it('is what to say, and whom to call at which number', async () => {
    expect(await script(ID, SUBJECT)).toMatchObject({
      status: 200,
      body: {
        to: { name: '王芳', phone: '+8613800000000' },
        text: expect.stringMatching(
          /^您好，这里是淮安投诉处理中心。\n\n请问是王芳吗？.*已退回30元。/s,
        ),
      },
    });
  });

  it('is looked at by nobody without a line in the log (M2)', async () => {
    await print(ID, JSON_READER);
    await script(ID, 'ha-desk-2');
    expect(logged).toEqual([`${ID} ${SUBJECT}`, `${ID} ha-desk-2`]);
  });

  it('is not there when nobody wrote it', async () => {
    const gone = { problem: 'not-found', details: [] };
    expect(await print(`${A}-9-answer`, JSON_READER)).toEqual(gone);
    expect(await script(`${A}-9-answer`, SUBJECT)).toEqual(gone);
    expect(logged).toEqual([]);
  });
});
