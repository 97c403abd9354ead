import { describe, expect, it } from 'vitest';
import type { makeReportMessage } from '../../functions/changing/report-message.ts';
import { decide } from '../../functions/domain/ticket/decide.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeEnoughReceipts } from '../../functions/intake/enough-receipts.ts';
import { makeMailDraft } from '../../functions/intake/mail-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeSetAside } from '../../functions/intake/set-aside/set-aside.ts';
import { makeTakeInBounce } from '../../functions/intake/take-in-bounce.ts';
import { makeTakeInMail } from '../../functions/intake/take-in-mail.ts';
import { makeJoinOrRegister } from '../../functions/intake/take-up-mail.ts';
import { aContext } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { aBucket } from '../fakes/outside.ts';
import { mail } from './mail/mails.ts';

const CUSTOMER = 'From: Wang <Wang@customer.example>';
const sender = {
  by: { kind: 'system', part: 'mail' },
  scope: 'mail',
  correlationId: 'test',
} as const;

/** A branch that has one complaint by mail. */
const aMailbox = async () => {
  const { store, lent, clock } = aHouse({ id: 'huaian', level: 'city', carries: ['mail'] });
  const bucket = aBucket().store;
  const returned: string[] = [];
  const report: ReturnType<typeof makeReportMessage> = async (id, what) => {
    returned.push(`${id} ${what}`);
    return 'recorded';
  };
  const takeIn = makeTakeInMail({
    ...lent,
    draft: makeMailDraft({ mails: bucket, ownDomains: [] }),
    register: makeJoinOrRegister({
      ...lent,
      register: makeRegister({ ...lent, enoughReceipts: makeEnoughReceipts(lent) }),
    }),
    takeInBounce: makeTakeInBounce(report),
    setAside: makeSetAside({ ...lent, objects: bucket, count: () => undefined }),
  });
  const receive = (fields: readonly string[], words: string) => takeIn(mail(fields, words), sender);
  await receive([CUSTOMER, 'Message-ID: <1@customer.example>'], '多扣了三十元');
  const [first] = store.all('ticket').map(({ after }) => after);
  if (!first) throw new Error('no ticket');
  const tickets = () => store.all('ticket').map(({ after }) => after);
  const types = () =>
    store
      .trail()
      .filter(({ id }) => id === first.id)
      .map(({ type }) => type);
  const close = async () => {
    for (const command of [{ kind: 'answer', means: 'written' }, { kind: 'close' }] as const) {
      const ticket = await store.tickets.load(first.id);
      if (!ticket) throw new Error('no ticket');
      const decision = decide(ticket, command, aContext(clock.now()));
      if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
      await store.ledger.commit(ticketWrites(ticket, decision, lent.ownBranch));
    }
  };
  const receipts = () =>
    store.all('message').filter(({ after }) => after.cause.kind === 'receipt').length;
  return { store, clock, first, tickets, types, receive, returned, close, receipts };
};

const ours = (ticketId: string) => `<${ticketId}-1-receipt@mail.huaian.example>`;

describe('a customer’s reply by mail (E9)', () => {
  it.each([
    ['In-Reply-To', (id: string) => [`In-Reply-To: ${ours(id)}`]],
    [
      'References, a provider’s own id in In-Reply-To',
      (id: string) => [
        'In-Reply-To: <0100-x@amazonses.com>',
        `References: <1@customer.example> ${ours(id)}`,
      ],
    ],
  ])('joins its ticket by %s, whoever sends it', async (_, fields) => {
    const { first, tickets, types, receive, store } = await aMailbox();
    const answer = await receive(
      ['From: other@elsewhere.example', 'Message-ID: <2@x.example>', ...fields(first.id)],
      '请尽快处理\n\n> 您的投诉已受理',
    );
    expect(answer).toMatchObject({ body: { id: first.id } });
    expect([tickets().length, types().at(-1)]).toEqual([1, 'CustomerReplied']);
    const [note] = await store.caseFiles.notes(first.id);
    expect(note).toMatchObject({ text: { said: '请尽快处理' }, evidence: [{}] });
    expect(store.all('alert').map(({ after }) => after)).toMatchObject([
      { role: 'responsible', cause: { kind: 'customer-word', word: 'replied' } },
    ]);
    expect(JSON.stringify(store.trail())).not.toContain('请尽快');
  });

  it('delivered twice is one entry', async () => {
    const { first, types, receive } = await aMailbox();
    const fields = [CUSTOMER, 'Message-ID: <2@x.example>', `In-Reply-To: ${ours(first.id)}`];
    await receive(fields, '请尽快处理');
    await receive(fields, '请尽快处理');
    expect(types().filter((type) => type === 'CustomerReplied')).toHaveLength(1);
  });

  it('joins by the number in its subject where the same sender writes', async () => {
    const { first, tickets, types, receive } = await aMailbox();
    const subject = `Subject: Re: 您的投诉 ${first.ticketNumber} 已受理`;
    await receive([CUSTOMER, subject, 'Message-ID: <2@x.example>'], '补充：九月也是');
    expect([tickets().length, types().at(-1)]).toEqual([1, 'CustomerReplied']);
  });

  it('is a complaint of its own where a stranger writes the number', async () => {
    const { first, tickets, receive } = await aMailbox();
    const subject = `Subject: ${first.ticketNumber}`;
    await receive(['From: stranger@x.example', subject, 'Message-ID: <2@x.example>'], '我也要投诉');
    expect(tickets()).toHaveLength(2);
    expect(tickets()[1]).not.toHaveProperty('repeatOf');
  });

  it('about a closed ticket is a new one that follows it (B2, B9)', async () => {
    const { first, tickets, receive, close } = await aMailbox();
    await close();
    await receive(
      ['From: other@x.example', 'Message-ID: <2@x.example>', `In-Reply-To: ${ours(first.id)}`],
      '问题又出现了',
    );
    expect(tickets()).toHaveLength(2);
    expect(tickets()[1]).toMatchObject({ repeatOf: first.id, attention: ['repeat'] });
  });

  it.each([
    ['declares itself', ['Auto-Submitted: auto-replied']],
    ['comes from nobody', ['Return-Path: <>']],
  ])(
    'that a machine writes joins nothing, so that two machines fall silent: it %s',
    async (_, fields) => {
      const { first, tickets, types, receive, store } = await aMailbox();
      await receive([CUSTOMER, ...fields, `In-Reply-To: ${ours(first.id)}`], '我正在休假');
      expect([tickets().length, types()]).toEqual([1, ['ComplaintRegistered']]);
      expect(store.all('set-aside')).toHaveLength(1);
    },
  );
});

describe('a machine that answers each mail of ours, declares nothing and names no ticket', () => {
  /** It answers until nothing more comes; so many mails it has written then. */
  const answered = async (mailbox: Awaited<ReturnType<typeof aMailbox>>, from = CUSTOMER) => {
    const { receive, receipts, clock } = mailbox;
    let mails = 0;
    for (let heard = 0; heard < receipts() && mails < 100; mails += 1) {
      heard = receipts();
      clock.set(plusSeconds(clock.now(), 30));
      await receive([from, `Message-ID: <auto-${clock.now()}@customer.example>`], '来信已收到。');
    }
    return mails;
  };

  it('gets so many receipts a day, and all that it wrote is on record (B2, B8)', async () => {
    const mailbox = await aMailbox();
    expect(await answered(mailbox)).toBe(5);
    expect(mailbox.receipts()).toBe(5);
    expect(mailbox.tickets()).toHaveLength(6);
  });

  it('keeps nobody else from theirs, nor the customer from one on the next day', async () => {
    const mailbox = await aMailbox();
    await answered(mailbox);
    const { receive, receipts, clock } = mailbox;
    await receive(['From: other@x.example', 'Message-ID: <o@x.example>'], '多扣了十元');
    expect(receipts()).toBe(6);
    clock.set(plusSeconds(clock.now(), 86_400 - 31));
    await receive([CUSTOMER, 'Message-ID: <late@customer.example>'], '还没有处理');
    expect(receipts()).toBe(7);
  });
});

const report = (id: string, action: string, headers: readonly string[]) =>
  [
    [
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    [
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Action: ${action}`,
      'Status: 5.1.1',
      '',
      '--b',
      ...headers,
      '',
      `Message-ID: ${ours(id)}`,
      'Subject: x',
      '',
      '--b--',
    ].join('\n'),
  ] as const;

describe('a bounce (E5)', () => {
  it.each(['Content-Type: text/rfc822-headers', 'Content-Type: message/rfc822'])(
    'is known by the Message-ID of ours that it hands back in %s',
    async (type) => {
      const { first, receive, returned, tickets } = await aMailbox();
      await receive(...report(first.id, 'failed', [type]));
      expect(returned).toEqual([`${first.id}-1-receipt reported`]);
      expect(tickets()).toHaveLength(1);
    },
  );

  it('in a provider’s free words, packed in base64, is known too', async () => {
    const { first, receive, returned } = await aMailbox();
    const words = Buffer.from(`您的邮件无法送达。原邮件 Message-ID: ${ours(first.id)}`).toString(
      'base64',
    );
    await receive(
      [
        'From: postmaster@qq.example',
        'Subject: =?utf-8?B?57O757uf6YCA5L+h?=',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      words,
    );
    expect(returned).toEqual([`${first.id}-1-receipt reported`]);
  });

  it('that only delays, or returns none of ours, says nothing of any message', async () => {
    const { first, receive, returned, store } = await aMailbox();
    await receive(...report(first.id, 'delayed', ['Content-Type: text/rfc822-headers']));
    await receive(['From: MAILER-DAEMON@mx.example', 'Subject: failure notice'], 'Sorry.');
    expect(returned).toEqual([]);
    expect(store.all('set-aside')).toHaveLength(2);
  });
});
