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
    ['List-Id: <news.example.com>', 'list-bulk'],
    ['Return-Path: <>', 'auto-reply'],
    ['Subject: 自动回复：您的来信已收到', 'auto-reply'],
    ['Subject: 自动回复: 休假', 'auto-reply'],
    ['Subject: Automatic reply: complaint', 'auto-reply'],
    ['Subject: Out of Office AutoReply: hello', 'auto-reply'],
    ['From: MAILER-DAEMON@mx.example.com', 'bounce'],
    ['From: MAILER-DAEMON (Mail Delivery System)', 'bounce'],
  ])('%s: %s', (field, why) => {
    expect(judged([field])).toBe(why);
  });

  it.each([
    'no-reply@example.com',
    'NoReply@example.com',
    'do-not-reply@example.com',
    'donotreply@example.com',
    'news_no.reply-7@example.com',
  ])('bulk mail from %s, which takes no reply, is a list’s', (from) => {
    for (const precedence of ['bulk', 'list', 'junk'])
      expect(judged([`From: ${from}`, `Precedence: ${precedence}`])).toBe('list-bulk');
  });

  it.each([
    'kehu@example.com',
    'kehu@noreply.example.com',
    'piano-replyer@example.com',
    'renoreply@example.com',
  ])('bulk mail from %s is a person’s', (from) => {
    expect(judged([`From: ${from}`, 'Precedence: bulk'])).toBe('complaint-mail');
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
    'Precedence: bulk',
    'Precedence: list',
    'Precedence: Junk',
    'List-Unsubscribe: <https://example.com/u>',
    'From: no-reply@example.com',
    'Subject: 自动回复太慢了',
    'Subject: 回复: 自动回复: 投诉',
    'Return-Path: <kehu@example.com>',
  ])("in doubt it is a person's: %s (B2)", (field) => {
    expect(judged([field])).toBe('complaint-mail');
  });
});
