import { describe, expect, it } from 'vitest';
import { mail, parse } from './mails.ts';

const judged = (fields: readonly string[], body = '费用不对，请查。') => {
  const parsed = parse(mail(fields, body));
  return parsed.kind === 'not-a-complaint' ? parsed.why : parsed.kind;
};
const report = (action: string) =>
  judged(
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=r'],
    `--r\n\n退信\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: ${action}\n--r--\n`,
  );

describe('mail that a machine sent opens no ticket', () => {
  it.each([
    ['Auto-Submitted: auto-replied', 'auto-reply'],
    ['Auto-Submitted: auto-replied (vacation)', 'auto-reply'],
    ['Auto-Submitted: auto-notified; owner-email=a@b.cn', 'auto-reply'],
    ['Auto-Submitted: auto-generated', 'auto-generated'],
    ['X-Autoreply: yes', 'auto-reply'],
    ['X-Autorespond: vacation', 'auto-reply'],
    ['Precedence: auto_reply', 'auto-reply'],
    ['Return-Path: <>', 'auto-reply'],
    ['From: MAILER-DAEMON@mx.example.com', 'bounce'],
    ['From: MAILER-DAEMON@localhost', 'bounce'],
    ['From: MAILER-DAEMON (Mail Delivery System)', 'bounce'],
    ['From: Mail Delivery Subsystem <MAILER-DAEMON>', 'bounce'],
    ['From: "Mail Delivery System" <>', 'bounce'],
  ])('%s: %s', (field, why) => {
    expect(judged([field])).toBe(why);
  });

  it.each([
    '自动回复：您的来信已收到',
    '自动回复: 休假',
    'Automatic reply: complaint',
    'Out of Office AutoReply: hello',
    '自動回覆: 休假',
  ])('an answer under the subject that mail programs give their replies: %s', (subject) => {
    for (const answers of [
      'In-Reply-To: <1@x.cn>',
      'References: <1@x.cn>',
      'X-Auto-Response-Suppress: All',
    ])
      expect(judged([`Subject: ${subject}`, answers])).toBe('auto-reply');
  });

  it.each([
    'Undelivered Mail Returned to Sender',
    'Delivery Status Notification (Failure)',
    '系统退信',
  ])('a bounce without any address: %s', (subject) => {
    expect(judged(['From: <>', `Subject: ${subject}`])).toBe('bounce');
    expect(judged(['From: postmaster', `Subject: ${subject}`])).toBe('bounce');
  });

  it('a bounce whose From is empty is known by its Sender', () => {
    const fields = ['From: Mail Delivery System <>', 'Sender: <mailer-daemon@mx.example.com>'];
    expect(judged(fields)).toBe('bounce');
  });

  it('a postmaster bounces only when the subject says so', () => {
    expect(judged(['From: PostMaster@example.com', 'Subject: 系统退信'])).toBe('bounce');
    expect(judged(['From: PostMaster@example.com', 'Subject: 宽带断网'])).toBe('complaint-mail');
  });

  it('a failed delivery is a bounce, a delayed or made one a report', () => {
    expect(report('failed')).toBe('bounce');
    expect(report('delayed')).toBe('delivery-report');
    expect(report('delivered')).toBe('delivery-report');
  });

  it('a notice that a mail was read is a report', () => {
    const fields = [
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=r',
    ];
    expect(judged(fields, '--r\n\n已读\n--r--\n')).toBe('delivery-report');
  });

  it.each([
    'Auto-Submitted: no',
    'X-Autoreply: no',
    'X-Auto-Response-Suppress: All',
    'Precedence: normal',
    'From: no-reply@example.com',
    'Subject: 自动回复太慢了',
    'Subject: 自动回复短信收费：请退费',
    'Subject: Out of office hours: nobody answers your hotline',
    'Subject: Automatic reply to my letter: useless',
    'Subject: 回复: 自动回复: 投诉',
    'From: postmaster@firm.example.com\nSubject: Delivery of my SIM card never came',
    'From: postmaster@firm.example.com\nSubject: 退信收费太贵',
    'From: postmaster@firm.example.com\nSubject: Delivery failed: my router never came',
    'From: postmaster@firm.example.com\nSubject: Undelivered SIM card',
    'Return-Path: <kehu@example.com>',
    'Auto-Submitted: no (typed by hand)',
    'Auto-Submitted: (by hand) No; program=none',
    'X-Autoreply: no (never)',
  ])("a person's: %s (B2)", (field) => {
    expect(parse(mail(field.split('\n'), '费用不对'))).not.toHaveProperty('doubt');
    expect(judged(field.split('\n'))).toBe('complaint-mail');
  });

  it.each([
    ['List-Id: <news.example.com>', 'list-mail'],
    ['Precedence: bulk', 'bulk-mail'],
    ['Precedence: list', 'bulk-mail'],
    ['Precedence: Junk', 'bulk-mail'],
    ['Precedence: bulk (a form)', 'bulk-mail'],
    ['Precedence: list, bulk', 'bulk-mail'],
    ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', 'bulk-mail'],
    ['List-Post: <mailto:news@example.com>', 'list-mail'],
    ['List-Unsubscribe: <https://example.com/u>', 'bulk-mail'],
    ['From: no-reply@example.com\nPrecedence: bulk', 'bulk-mail'],
    ['Subject: 自动回复：每条短信收我一元', 'reply-subject'],
  ])("in doubt a person's, and marked: %s (B2)", (field, doubt) => {
    expect(parse(mail(field.split('\n'), '费用不对'))).toMatchObject({
      kind: 'complaint-mail',
      doubt,
    });
  });
});

describe('a program that writes for somebody (a form on a website)', () => {
  const generated = ['From: noreply@example.com', 'Auto-Submitted: auto-generated'];

  it.each([
    ['names them to answer to', ['Reply-To: 张三 <zs@customer.example>'], '断网'],
    ['gives their telephone', [], '姓名：张三\n联系电话：13912345678'],
    ['gives their address', [], '邮箱：zs@customer.example'],
  ])('and %s: a ticket, marked', (_, fields, body) => {
    const parsed = parse(mail([...generated, ...fields], body));
    expect(parsed).toMatchObject({ kind: 'complaint-mail', doubt: 'auto-generated' });
  });

  it.each([
    ['nobody', []],
    ['itself', ['Reply-To: noreply@example.com']],
    ['what takes no reply', ['Reply-To: no-reply@other.example']],
    ['the mailbox that it wrote to', ['To: a@b.cn', 'Reply-To: a@b.cn']],
  ])('and names %s: a machine’s', (_, fields) => {
    expect(judged([...generated, ...fields])).toBe('auto-generated');
  });
});
