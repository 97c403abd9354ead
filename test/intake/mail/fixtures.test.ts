import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { complaint, fixture, parse } from './mails.ts';

const PNG_SHA256 = '712a494ced54bb8b5fd76841e4700e1c7fca33b9e2bf64153bc4133cd8df1def';
const sha256 = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('mails as they arrive', () => {
  it('reads a GBK mail with encoded words and its attachment, byte for byte', () => {
    const mail = complaint(fixture('gbk-attachment'));
    expect(mail).toMatchObject({
      messageId: 'gbk-0001@example.cn',
      from: { name: '甲乙丙', address: 'jiayibing@example.cn' },
      to: [{ name: '投诉处理中心', address: 'tousu@redress.example.cn' }],
      subject: '投诉乱扣信息费30元，客服不回复',
      sentAt: '2026-09-30T12:00:00Z',
      textCut: false,
      forwarded: false,
    });
    expect(mail.text).toBe(
      [
        '客服您好：',
        '',
        '我是你们的老用户，号码：13900000001。本人从未订购“天气宝”增值业务，但9月账单里多出一项信息费30元。',
        '9月28日打10086投诉，工号0000的客服答应24小时内回复，至今没有任何人联系我。',
        '',
        '诉求：退还信息费并说明是谁给我开通的。',
        '',
        '姓名：甲乙丙',
        '联系电话：0517-80000001',
      ].join('\n'),
    );
    expect(mail.ownWords).toBe(mail.text);
    const [attachment, ...more] = mail.attachments;
    expect(more).toEqual([]);
    expect(attachment).toMatchObject({
      name: '9月账单.csv',
      contentType: 'application/octet-stream',
    });
    expect(Buffer.from(attachment?.bytes ?? []).toString('hex')).toBe(
      'c8d5c6da2ccfeec4bf2cbdf0b6ee0d0a323032362d30392d30352cccecc6f8b1a6d0c5cfa2b7d12c33302e30300d0a',
    );
  });

  it('reads four-byte GB 18030 characters in name, subject, words and file name', () => {
    const mail = complaint(fixture('gb18030-rare-characters'));
    expect(mail.from).toEqual({ name: '㐀𠮷', address: 'jigu@example.cn' });
    expect(mail.subject).toBe('过户被拒：姓名㐀𠮷打不出来');
    expect(mail.text).toContain('我叫㐀𠮷（身份证上的两个字都是生僻字）');
    expect(mail.text).toContain('系统里打不出“㐀”和“𠮷”，让我改名再来。');
    const [attachment] = mail.attachments;
    expect(attachment).toMatchObject({ name: '㐀𠮷-受理单.png', contentType: 'image/png' });
    expect(attachment?.bytes).toHaveLength(74);
    expect(sha256(attachment?.bytes)).toBe(PNG_SHA256);
  });

  it('reads quoted-printable UTF-8, a subject split in mid-character, and one alternative only', () => {
    const mail = complaint(fixture('utf8-quoted-printable'));
    expect(mail.subject).toBe('宽带断网三天没人修');
    expect(mail.text).toBe(
      [
        '我家宽带（号码是13900000003）从国庆前一天晚上开始断网，已经报修三次：',
        '  1. 9月30日 21:10',
        '  2. 10月1日 08:05',
        '  3. 10月2日 10:40',
        '每次都说“师傅马上到”，没有人来。=100元/月的套餐，谁来赔？😡',
      ].join('\n'),
    );
    expect(mail.attachments).toEqual([]);
  });

  it('reads a mail in HTML alone: words, table rows and link, no script, the picture as attachment', () => {
    const mail = complaint(fixture('html-only'));
    expect(mail.text.split('\n').map((line) => line.trim())).toEqual([
      '你好，以下是我的投诉：',
      '姓  名： 己庚辛',
      '联系电话： 139-0000-0004',
      '投诉内容： 流量套餐被强行升级，每月多收 20 元 & 合约期延长。',
      '诉求： 恢复原套餐，退还差价。',
      '',
      '截图见下：',
      '详情：套餐页面 [https://example.com/plan]',
    ]);
    expect(mail.from).toEqual({ address: 'jigengxin@example.com' });
    expect(mail.attachments.map(({ name }) => name)).toEqual(['shot.png']);
    expect(sha256(mail.attachments[0]?.bytes)).toBe(PNG_SHA256);
  });

  it('keeps a forwarded thread whole and finds the newest words and the original sender', () => {
    const mail = complaint(fixture('forwarded-inline'));
    expect(mail.ownWords).toBe('请投诉处理中心按首问负责登记处理。\n\n清江营业厅 值班员');
    expect(mail.text).toContain('投诉内容：8月20日注销副卡，9月、10月仍各扣10元。');
    expect(mail.forwarded).toBe(true);
    expect(mail.originalSender).toEqual({ name: '壬癸', address: 'rengui@example.com' });
  });

  it('reads a message within a message with its words, sender and attachment', () => {
    const mail = complaint(fixture('forwarded-message'));
    expect(mail.ownWords).toBe('请处理。');
    expect(mail.text).toBe(
      [
        '请处理。',
        '-------- 转发的邮件 --------',
        '发件人: 子丑 <zichou@example.com>',
        '日期: Sun, 04 Oct 2026 08:00:00 +0800',
        '主题: 东门没有信号',
        '',
        '手机在县城东门一带没有信号已经一周，号码 13900000006，请派人测试。',
      ].join('\n'),
    );
    expect(mail.originalSender).toEqual({ name: '子丑', address: 'zichou@example.com' });
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ name: '位置.jpg', contentType: 'image/jpeg' });
    expect([...(mail.attachments[0]?.bytes ?? [])]).toEqual([
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 16],
      ...Buffer.from('JFIF\0'),
      ...Array.from({ length: 64 }, (_, index) => index),
      ...[0xff, 0xd9],
    ]);
  });

  it('reads a mail without Message-ID and without any declared charset as GBK', () => {
    const mail = complaint(fixture('no-message-id'));
    expect(mail).not.toHaveProperty('messageId');
    expect(mail.from).toEqual({ name: '午未', address: 'wuwei@example.cn' });
    expect(mail.subject).toBe('营业厅排队两小时');
    expect(mail.text).toBe('我在人民路营业厅排队两小时，只开一个窗口，没有人解释。请改进。');
  });

  it('reads an English mail, joins its soft-wrapped lines and keeps the others', () => {
    const mail = complaint(fixture('english'));
    expect(mail.replyTo).toEqual([{ address: 'sample.family@example.net' }]);
    expect(mail.sentAt).toBe('2026-10-06T09:20:30Z');
    expect(mail.text.split('\n').slice(0, 5)).toEqual([
      'Dear Sir or Madam,',
      '',
      "I stayed in Huai'an the whole of September, and yet my bill shows three days of roaming in a country I have never been to.",
      '',
      'Name: Q. Sample',
    ]);
  });

  it('takes only the newest words of an answer as own words', () => {
    const mail = complaint(fixture('reply-thread'));
    expect(mail.ownWords).toBe('还是没有人联系我！昨天说24小时内回电，请你们主管来处理。');
    expect(mail.text).toContain('> 您的投诉已受理');
    expect(mail.forwarded).toBe(false);
    expect(mail.originalSender).toEqual({ address: 'tousu@redress.example.cn' });
  });

  it('opens no ticket for an absence note or a bounce', () => {
    expect(parse(fixture('auto-reply'))).toEqual({
      kind: 'not-a-complaint',
      why: 'auto-reply',
      messageId: 'auto-0007@example.com',
    });
    expect(parse(fixture('bounce'))).toMatchObject({ kind: 'not-a-complaint', why: 'bounce' });
  });
});
