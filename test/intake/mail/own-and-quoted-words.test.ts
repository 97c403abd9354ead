import { describe, expect, it } from 'vitest';
import { readThread } from '../../../functions/intake/mail/own-and-quoted-words.ts';
import { complaint, mail } from './mails.ts';

const OWN = '我的话。\n第二行。';
const QUOTE = '原来的话。';
const SENDER = { name: '张三', address: 'zhangsan@example.com' };

/** How mail programs set off what they quote. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  [
    'QQ',
    '------------------ 原始邮件 ------------------\n发件人: "张三" <zhangsan@example.com>;\n发送时间: 2026年9月30日(星期三) 晚上8:00\n收件人: "a"<a@example.com>;\n\n主题: 账单\n',
  ],
  [
    'Foxmail',
    ' \n发件人： 张三\u00a0<zhangsan@example.com>\n发送时间： 2026-09-30 20:00\n收件人： a@example.com\n主题： 账单\n',
  ],
  [
    '163, answered',
    '---- 回复的原邮件 ----\n| 发件人 | 张三<zhangsan@example.com> |\n| 日期 | 2026年09月30日 20:00 |\n| 收件人 | a@example.com |\n| 主题 | 账单 |\n',
  ],
  [
    '163, forwarded',
    '-------- 转发邮件信息 --------\n发件人："张三" <zhangsan@example.com>\n发送日期：2026-09-30 20:00:00\n收件人：a@example.com\n主题：账单\n',
  ],
  [
    'Outlook, Chinese',
    '-----邮件原件-----\n发件人: 张三 [mailto:zhangsan@example.com] \n发送时间: 2026年9月30日 20:00\n收件人: a\n主题: 账单\n',
  ],
  [
    'Outlook, underlined',
    '________________________________\n发件人: 张三 <zhangsan@example.com>\n发送时间: 2026年9月30日 20:00\n收件人: a <a@example.com>\n主题: 账单\n',
  ],
  [
    'Outlook, English',
    '-----Original Message-----\nFrom: 张三 <zhangsan@example.com>\nSent: Wednesday, September 30, 2026 8:00 PM\nTo: a\nSubject: bill\n',
  ],
  [
    'Thunderbird',
    '-------- Forwarded Message --------\nSubject: \tbill\nDate: \tWed, 30 Sep 2026 20:00:00 +0800\nFrom: \t张三 <zhangsan@example.com>\nTo: \ta@example.com\n',
  ],
  [
    'Gmail, bold',
    '---------- Forwarded message ---------\n*发件人：* 张三 <zhangsan@example.com <mailto:zhangsan@example.com>>\nDate: 2026年9月30日周三 20:00\nSubject: 账单\nTo: <a@example.com>\n',
  ],
  [
    'Apple Mail',
    '开始转发的邮件：\n\n发件人： 张三 <zhangsan@example.com>\n主题： 账单\n日期： 2026年9月30日 20:00:00\n收件人： a@example.com\n',
  ],
  [
    'Outlook, traditional Chinese',
    '寄件者: 张三 <zhangsan@example.com>\n寄件日期: 2026年9月30日 下午 08:00\n收件者: a <a@example.com>\n副本: b\n主旨: 帳單\n',
  ],
  [
    'Outlook, Japanese',
    '差出人: 张三 <zhangsan@example.com>\n送信日時: 2026年9月30日 20:00\n宛先: a@example.com\n件名: 請求書\n',
  ],
  [
    'DingTalk and Alimail, spaced out',
    `${'-'.repeat(66)}\n发件人：张三<zhangsan@example.com>\n日　期：2026年09月30日 20:00:00\n收件人：<a@example.com>\n抄　送：<b@example.com>\n主　题：账单\n`,
  ],
  [
    'Samsung',
    '-------- 原始信息 --------\n来自： 张三 <zhangsan@example.com>\n日期： 26-9-30 20:00\n至： a@example.com\n主题： 账单\n',
  ],
  [
    'Samsung, traditional Chinese',
    '-------- 原始訊息 --------\n來自： 张三 <zhangsan@example.com>\n日期： 26/9/30 20:00\n至： a@example.com\n主旨： 帳單\n',
  ],
  [
    'Apple Mail, traditional Chinese',
    '開始轉寄的郵件：\n\n寄件者： 张三 <zhangsan@example.com>\n主旨： 帳單\n日期： 2026年9月30日 20:00:00\n收件者： a@example.com\n',
  ],
  [
    'QQ, English',
    '------------------ Original ------------------\nFrom:  "张三"<zhangsan@example.com>;\nDate:  Wed, Sep 30, 2026 08:00 PM\nTo:  "a"<a@example.com>;\nSubject:  bill\n',
  ],
];

describe('quoted words are told from the newest ones', () => {
  it.each(PROGRAMS)('as %s marks them, with who wrote them', (_, mark) => {
    const thread = readThread(`${OWN}\n\n${mark}\n${QUOTE}`);
    expect(thread.ownWords.replace(/[-_]+$/, '').trim()).toBe(OWN);
    expect(thread.quotedSenders).toEqual([SENDER]);
  });

  it.each(PROGRAMS)('as %s marks them when there are no words before', (_, mark) => {
    expect(readThread(`${mark}\n${QUOTE}`).ownWords.replace(/[-_]+$/, '')).toBe('');
  });

  it.each([
    ['在 2026-09-30 20:00:00，"张三" <zhangsan@example.com> 写道：'],
    ['张三 <zhangsan@example.com> 于2026年9月30日周三 20:00写道：'],
    ['On Wed, Sep 30, 2026 at 8:00 PM 张三 <zhangsan@example.com> wrote:'],
    ['On Wed, Sep 30, 2026 at 8:00 PM 张三\n<zhangsan@example.com> wrote:'],
  ])('after the line %s', (attribution) => {
    for (const quote of [`> ${QUOTE}\n> 还有。`, QUOTE]) {
      const thread = readThread(`${OWN}\n\n${attribution}\n\n${quote}`);
      expect(thread.ownWords).toBe(OWN);
      expect(thread.quotedSenders).toEqual([{ address: SENDER.address }]);
    }
  });

  it.each([
    '张三 <zhangsan@example.com> 於 2026年9月30日 週三 下午8:00 寫道：',
    '在 2026年9月30日 週三 下午08:00:00 [GMT+8]，张三 <zhangsan@example.com> 寫道：',
    '2026年9月30日(水) 20:00 张三 <zhangsan@example.com>:',
    '2026年9月30日(水) 20:00 张三 <zhangsan@example.com> さんは書きました:',
    '======= 2026-09-30 20:00:00 您在来信中写道：=======',
    '在 2026/9/30 20:00, 客服 写道:',
    '在 2026-09-30 20:00:00，客服 写道：',
    '在2026年9月30日 20:00，客服写道：',
    '客服 于2026年9月30日周三 20:00写道：',
    '客服 於 2026年9月30日 週三 下午8:00 寫道：',
    'On Wed, Sep 30, 2026 at 8:00 PM Service wrote:',
    'At 2026-09-30 20:00:00, "客服" wrote:',
    '2026-09-30 20:00:00, 客服 写道：',
    '2026年9月30日 20:00，客服写道：',
    '客服在 2026年9月30日 20:00 写道：',
    'Le mer. 30 sept. 2026 à 20:00, 张三 <zhangsan@example.com> a écrit :',
    'Am 30.09.2026 um 20:00 schrieb 张三 <zhangsan@example.com>:',
    'On 30/9/2026 20:00, Service wrote:',
  ])('after the line %s, address or not', (attribution) => {
    expect(readThread(`${OWN}\n\n${attribution}\n\n${QUOTE}`).ownWords).toBe(OWN);
  });

  it('finds words that stand below or between quoted lines', () => {
    const text = `On Wed, 张三 <zhangsan@example.com> wrote:\n> 第一问\n答一。\n> 第二问\n答二。`;
    expect(readThread(text).ownWords).toBe('答一。\n答二。');
  });

  it('keeps the sentence before a wrapped attribution', () => {
    const text = `On Monday I called.\nOn Wed, 张三 <zhangsan@example.com> wrote:\n> x`;
    expect(readThread(text).ownWords).toBe('On Monday I called.');
  });

  it.each([
    '客服在短信里写道：\n不予退费。',
    '----------\n以上是账单\n----------',
    '发件人是谁我不知道',
    '日期：9月30日\n主题：断网\n我要投诉。',
    'From: Huai’an\nto Nanjing there was no signal.',
    '内容如下：\n发件人：106900001234\n时间：2026-09-30 10:00\n主题：贷款\n诉求：停止发送',
    '发件人：【某银行】95588\n发送时间：2026-09-30 10:00\n主题：贷款\n诉求：停止发送',
    'From: +86 10690000\nSent: yesterday\nSubject: loans\nI never asked for it.',
    '寄件人：北京市朝阳区\n收件人：张三\n时间：9月30日\n一直没收到。',
    '发件人：北京\n日期：9月30日\n主题：晚点\n一直没收到。',
    '客服在2026年9月30日 20:00的短信里写道：\n不予退费。',
    '在2026年9月30日 20:00的公告上你们写道：\n不再收费。',
    'On Monday the clerk wrote:\nno refund.',
    '--\n张三',
  ])('takes nothing for quoted that no program marked: %s', (text) => {
    const thread = readThread(text);
    expect(thread.ownWords).toBe(text);
    expect(thread.quotedSenders).toEqual([]);
  });

  it('keeps own lines whole, however long', () => {
    const long = '很'.repeat(5000);
    expect(readThread(`${long}\n> x\n${long}`).ownWords).toBe(`${long}\n${long}`);
  });
});

describe('the original sender is named only when certain', () => {
  const block = (from: string) => `发件人: ${from}\n发送时间: 1\n主题: x\n\n话\n`;
  const original = (text: string) => complaint(mail([], text)).originalSender;

  it('one person, once or several times', () => {
    expect(original(block('张三 <zhangsan@example.com>'))).toEqual(SENDER);
    const twice = block('张三 <zhangsan@example.com>') + block('张三 <ZhangSan@example.com>');
    expect(original(twice)).toEqual(SENDER);
  });

  it.each([
    ['two people', block('a <a@example.com>') + block('b <b@example.com>')],
    ['a name without address', block('张三')],
    ['two addresses in one field', block('a@example.com, b@example.com')],
    ['somebody and a name without address', block('a <a@example.com>') + block('张三')],
    ['the sender alone', block('kehu@example.com')],
    ['nobody quoted', '没有引用'],
  ])('not for %s', (_, text) => {
    expect(original(text)).toBeUndefined();
  });
});

describe('a forward is told from an answer', () => {
  it.each([
    ['转发：账单', '话', true],
    ['转发: 账单', '话', true],
    ['Fwd: bill', '话', true],
    ['FW: bill', '话', true],
    ['回复: 账单', '话', false],
    ['Re: bill', '话', false],
    ['转发慢', '话', false],
    ['账单', '-------- 转发邮件信息 --------\n话', true],
    ['账单', '------------------ 原始邮件 ------------------\n话', false],
  ])('subject %s, words %s: %s', (subject, text, forwarded) => {
    expect(complaint(mail([`Subject: ${subject}`], text)).forwarded).toBe(forwarded);
  });
});
