import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../functions/domain/time.ts';
import { mailToDraft } from '../../../functions/intake/mail/complaint-in-mail.ts';
import { complaint, mail } from './mails.ts';

const receipt = { receivedAt: toInstant(0), ownDomains: ['operator.example'] };
const draft = (fields: readonly string[], text = '断网。') =>
  mailToDraft(complaint(mail(fields, text)), receipt);
const OURS = 'complaints@operator.example';
const FROM = 'From: 张三 <zs@customer.example>';

describe('a mailbox of the branch is never the customer (B9)', () => {
  it.each([
    [`Reply-To: ${OURS}`],
    [`Reply-To: 投诉中心 <${OURS}>`],
    ['Reply-To: desk@ting.operator.example'],
    [`Reply-To: ${OURS}, zs@customer.example`],
    ['To: desk@elsewhere.example\nReply-To: desk@elsewhere.example'],
    ['Delivered-To: desk@elsewhere.example\nReply-To: desk@elsewhere.example'],
    ['Reply-To: no-reply@gateway.example'],
  ])('%s: the one who wrote it is', (fields) => {
    expect(draft([FROM, ...fields.split('\n')]).person).toEqual({
      name: '张三',
      email: 'zs@customer.example',
    });
  });

  it('somebody’s other address is theirs', () => {
    const { person } = draft([FROM, 'Reply-To: zs@elsewhere.example']);
    expect(person).toEqual({ name: '张三', email: 'zs@elsewhere.example' });
  });

  it('a group that writes in our name: Reply-To is', () => {
    const fields = [`From: 张三 via 投诉 <${OURS}>`, `To: ${OURS}`];
    const { person } = draft([...fields, 'Reply-To: 张三 <zs@customer.example>']);
    expect(person).toEqual({ name: '张三', email: 'zs@customer.example' });
    expect(draft(fields).person).toEqual({});
  });

  it('what a colleague hands on without saying whose it is has no customer, but a colleague', () => {
    const { person, handedOnBy } = draft(['From: zhiban@operator.example', 'Subject: 转发: 断网']);
    expect(person).toEqual({});
    expect(handedOnBy?.address).toBe('zhiban@operator.example');
  });

  it('a colleague who complains is a customer', () => {
    const { person, handedOnBy } = draft(['From: zhiban@operator.example']);
    expect(person).toEqual({ email: 'zhiban@operator.example' });
    expect(handedOnBy).toBeUndefined();
  });

  it.each(['noreply@operator.example', 'no-reply@platform.example'])(
    'a form on a website, sent by %s: who filled it in is',
    (from) => {
      const text = '姓名：张三\n邮箱：zs@customer.example';
      expect(draft([`From: 网站 <${from}>`], text).person).toEqual({
        name: '张三',
        email: 'zs@customer.example',
      });
      const fields = [`From: 网站 <${from}>`, 'Reply-To: 张三 <zs@customer.example>'];
      expect(draft(fields).person).toEqual({ name: '张三', email: 'zs@customer.example' });
    },
  );
});

describe('a sender is read as far as it can be (B2)', () => {
  it.each([
    ['<zhang..san@docomo.example>', { email: 'zhang..san@docomo.example' }],
    ['"zhang..san"@docomo.example', { email: 'zhang..san@docomo.example' }],
    ['<.zhang.@docomo.example>', { email: '.zhang.@docomo.example' }],
    ['张三 <zs@mail_1.customer.example>', { name: '张三', email: 'zs@mail_1.customer.example' }],
    ['张三 <zs@customer.example.>', { name: '张三', email: 'zs@customer.example' }],
    [`<${'z'.repeat(65)}@customer.example>`, { email: `${'z'.repeat(65)}@customer.example` }],
    ['zs@[192.0.2.1]', { email: 'zs@[192.0.2.1]' }],
    ['张三＜zs＠customer.example＞', { name: '张三', email: 'zs@customer.example' }],
    ['张三', { name: '张三' }],
    ['"张三" <>', { name: '张三' }],
    ['张三 <zs>', { name: '张三' }],
    ['<zs@>', {}],
    ['zs@localhost', {}],
    ['', {}],
  ])('From: %s', (from, person) => {
    const { facts, ...rest } = draft([`From: ${from}`]);
    expect(rest.person).toEqual(person);
    expect(facts).toBe('断网。');
  });

  it('no From at all', () => {
    const raw = Buffer.from('Subject: 断网\n\n词');
    expect(mailToDraft(complaint(raw), receipt)).toMatchObject({ person: {}, matter: '断网' });
  });
});
