import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../functions/domain/time.ts';
import { safeAttachments } from '../../../functions/intake/mail/attachment-digests.ts';
import { mailToDraft } from '../../../functions/intake/mail/complaint-in-mail.ts';
import type { ComplaintMail } from '../../../functions/intake/mail/parsed-mail.ts';
import { complaint, type FIXTURES, fixture, mail, multipart } from './mails.ts';

const receipt = {
  receivedAt: toInstant(Date.UTC(2026, 9, 6)),
  ownDomains: ['redress.example.cn'],
};
const draft = (parsed: ComplaintMail) => mailToDraft(parsed, receipt);
const fixtureDraft = (name: (typeof FIXTURES)[number]) => draft(complaint(fixture(name)));
const said = (text: string, fields: readonly string[] = []) => draft(complaint(mail(fields, text)));

describe('a draft from a mail (B10)', () => {
  it('carries person, matter, all words, demand, times and attachments', () => {
    const parsed = complaint(fixture('gbk-attachment'));
    expect(draft(parsed)).toEqual({
      person: {
        name: '甲乙丙',
        email: 'jiayibing@example.cn',
        phone: '+8651780000001',
        number: '+8613900000001',
      },
      matter: '投诉乱扣信息费30元，客服不回复',
      facts: parsed.text,
      demand: '退还信息费并说明是谁给我开通的。',
      receivedAt: '2026-10-06T00:00:00Z',
      sentAt: '2026-09-30T12:00:00Z',
      messageId: 'gbk-0001@example.cn',
      dated: 'Wed, 30 Sep 2026 20:00:00 +0800 (CST)',
      attachments: [
        {
          index: 0,
          name: '9月账单.csv',
          contentType: 'application/octet-stream',
          size: 47,
          sha256: '09ddf66ce284676ee9075c334e368e8672c0afc27d31e808ebf09ef86133faec',
        },
      ],
    });
  });

  it('reads the form of an English mail and answers to Reply-To', () => {
    expect(fixtureDraft('english')).toMatchObject({
      person: {
        name: 'Q. Sample',
        email: 'sample.family@example.net',
        phone: '+8613900000010',
        number: '+8613900000011',
      },
      demand: 'Refund the 96 yuan\nand tell me in writing how this could happen.',
    });
  });

  it('reads the form in an HTML table', () => {
    expect(fixtureDraft('html-only')).toMatchObject({
      person: { name: '己庚辛', phone: '+8613900000004' },
      demand: '恢复原套餐，退还差价。',
    });
  });

  it.each(['forwarded-inline', 'forwarded-message'] as const)(
    'is the customer’s when a colleague hands it on: %s',
    (name) => {
      const { person, handedOnBy } = fixtureDraft(name);
      expect(person.email).toMatch(/^(?:rengui|zichou)@example\.com$/);
      expect(person.number).toMatch(/^\+861390000000[56]$/);
      expect(handedOnBy?.address).toMatch(/@redress\.example\.cn$/);
    },
  );

  it("takes nothing from what is quoted in a customer's answer", () => {
    const { person, handedOnBy } = fixtureDraft('reply-thread');
    expect(person).toEqual({
      name: '甲乙丙',
      email: 'jiayibing@example.cn',
    });
    expect(handedOnBy).toBeUndefined();
  });
});

describe('who complains, in a forwarded mail', () => {
  const quoted = (from: string) =>
    `-------- 转发邮件信息 --------\n发件人：${from}\n日期：1\n主题：x\n\n姓名：壬癸\n邮箱：form@example.com`;
  const contact = (from: string, original: string) =>
    said(quoted(original), [`From: ${from}`, 'Subject: 转发：x']).person.email;

  it('an outsider who forwards complains themself', () => {
    expect(contact('kehu@example.com', 'b@example.com')).toBe('kehu@example.com');
  });

  it('the address in the form of what a colleague hands on comes first', () => {
    expect(contact('zhiban@redress.example.cn', 'web@example.com')).toBe('form@example.com');
    expect(contact('zhiban@ting.redress.example.cn', 'web@example.com')).toBe('form@example.com');
  });

  it('a domain that merely ends alike is not our own', () => {
    expect(contact('a@notredress.example.cn', 'b@example.com')).toBe('a@notredress.example.cn');
  });

  it('a colleague who forwards a colleague complains themself', () => {
    const own = 'zhiban@redress.example.cn';
    expect(contact(own, 'b@redress.example.cn')).toBe(own);
  });
});

describe('the number complained about is taken only when certain', () => {
  it.each([
    ['号码：13912345678', '+8613912345678'],
    ['号码:13912345678', '+8613912345678'],
    ['您好，我的号码13912345678被扣费', '+8613912345678'],
    ['本人手机号是 139 1234 5678。', '+8613912345678'],
    ['投诉号码：１３９－１２３４－５６７８', '+8613912345678'],
    ['业务号码：0517-83912345', '+8651783912345'],
    ['Number complained about: +86 139-1234-5678', '+8613912345678'],
    ['My number is 13912345678.', '+8613912345678'],
    ['号码：13912345678，再说一遍，号码：139-1234-5678', '+8613912345678'],
    ['手机号：13912345678\n投诉号码：13800001111', '+8613800001111'],
    ['投诉号码：13912345678，联系电话：13800001111', '+8613912345678'],
    ['投诉号码：13912345678；\n2、联系电话：13800001111', '+8613912345678'],
    ['投诉号码：13912345678（本机），投诉号码 139 1234 5678', '+8613912345678'],
    ['投诉号码：\n13912345678', '+8613912345678'],
    ['投诉号码：\u202d13912345678\u202c', '+8613912345678'],
    ['投诉号码：1064812345678', '+861064812345678'],
    ['投訴號碼：13912345678', '+8613912345678'],
    ['号码：13912345678。10086客服说不退', '+8613912345678'],
  ])('%s', (text, number) => {
    expect(said(text).person.number).toBe(number);
  });

  it.each([
    ['two different ones', '号码：13912345678\n号码：13800001111'],
    ['two in a list', '投诉号码：13912345678、13812345678'],
    ['two joined', '投诉号码：13912345678和13812345678'],
    ['two with a stroke', '投诉号码：13912345678/13812345678'],
    ['two with remarks', '投诉号码：13912345678（我的）、13812345678（我爱人的）'],
    ['two on lines of their own', '投诉号码：\n13912345678\n13812345678'],
    ['two numbered ones', '投诉号码：\n1、13912345678\n2、13812345678'],
    ['a second one named', '投诉号码：13912345678，另一个号码13812345678'],
    ['two in English', 'Number complained about: 13912345678 and 13812345678'],
    ['one of which figures are hidden', '投诉号码：13912345678和138****5678'],
    ['a range', '投诉号码：13912345678~80'],
    ['the number of somebody else', '对方号码：13912345678'],
    ['the number that called', '来电号码：13912345678 骚扰号码：13800001111'],
    ['an identity card', '身份证号码：320800199001010011'],
    ['an order', '订单号码：13912345678'],
    ['a number without label', '13912345678 被扣费'],
    ['where to call back', '联系电话：13912345678'],
    ['a service number', '号码：10086'],
    ['too few digits', '号码：1391234567'],
    ['hidden digits', '号码：139****5678'],
  ])('not for %s', (_, text) => {
    expect(said(text).person.number).toBeUndefined();
  });
});

describe('fields of a structured mail', () => {
  it.each([
    ['姓名：甲乙', { name: '甲乙' }],
    ['姓　名：甲乙', { name: '甲乙' }],
    ['1. 【投诉人】：甲乙', { name: '甲乙' }],
    ['姓名：甲乙 联系电话：139 1234 5678', { name: '甲乙', phone: '+8613912345678' }],
    ['姓名：甲乙，联系电话：13912345678', { name: '甲乙', phone: '+8613912345678' }],
    ['联系方式：400-812-3456', { phone: '4008123456' }],
    ['Name: A. B.\nContact number: 13912345678', { name: 'A. B.', phone: '+8613912345678' }],
    ['姓名：甲乙\n姓名：丙丁', { name: '甲乙' }],
    ['姓名：\n甲乙', { name: '甲乙' }],
    ['联系电话：下班后再打', {}],
    ['姓名：张三 身份证号：320800199001010011', { name: '张三' }],
    ['姓名：张三，身份证号码：320800199001010011', { name: '张三' }],
    ['姓名：张三 身份证320800199001010011', { name: '张三' }],
    ['姓名：张三（机主）', { name: '张三（机主）' }],
    ['姓名：张 三', { name: '张 三' }],
    ['姓名：张三320800199001010011', { name: '张三' }],
    ['姓名：张三；电话：13912345678；', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三|电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名:张三,性别:男,电话:13912345678', { name: '张三', phone: '+8613912345678' }],
    ['（1）姓名：张三（2）电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['1.姓名：张三 2.电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['①姓名：张三②电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['一、姓名：张三；二、电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三/电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三联系电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['【姓名】张三【电话】13912345678', { name: '张三', phone: '+8613912345678' }],
    ['【姓名】：张三；【电话】：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三 手机：13912345678 地址：淮安', { name: '张三', phone: '+8613912345678' }],
    ['姓名：张三，男，32岁，电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['姓名：买买提·艾力 电话：13912345678', { name: '买买提·艾力', phone: '+8613912345678' }],
    ['1、姓名：张三；2、电话：13912345678', { name: '张三', phone: '+8613912345678' }],
    ['Name: John A. Smith, Phone: 13912345678', { name: 'John A. Smith', phone: '+8613912345678' }],
    ['姓名：張三\n聯絡電話：13912345678', { name: '張三', phone: '+8613912345678' }],
    ['聯繫電話：0517-83912345轉801', { phone: '+8651783912345' }],
    [
      'お名前：張三\n電話番号：13912345678',
      { name: '張三', phone: '+8613912345678', number: '+8613912345678' },
    ],
    ['联系电话：13912345678（微信同号）', { phone: '+8613912345678' }],
    ['联系电话：13912345678。', { phone: '+8613912345678' }],
    ['联系电话：13912345678 张先生', { phone: '+8613912345678' }],
    ['联系电话：晚上打13912345678，不要打座机', { phone: '+8613912345678' }],
    ['联系电话：\u202d13912345678\u202c', { phone: '+8613912345678' }],
    ['联系电话：13912345678、13812345678', {}],
    ['联系电话：139****5678', {}],
  ])('%s', (text, person) => {
    expect(said(text).person).toEqual({ email: 'kehu@example.com', ...person });
  });

  it.each([
    ['诉求：退费', '退费'],
    ['诉求：\n1. 退费\n2. 道歉\n\n谢谢', '1. 退费\n2. 道歉'],
    ['诉求：退费\n并道歉\n姓名：甲乙', '退费\n并道歉'],
    ['1、姓名：张三；2、电话：13912345678；3、诉求：退费', '退费'],
    ['诉求：退费；2、电话：13912345678', '退费'],
    ['【诉求】退费【电话】13912345678', '退费'],
    ['诉求：退费\n【注】请尽快', '退费\n【注】请尽快'],
    ['訴求：退費', '退費'],
    ['要求：退费\n发自我的iPhone', '退费'],
    ['要求：退费\n发自我的华为手机', '退费'],
    ['要求：退费\n从我的华为手机发送', '退费'],
    ['要求：退费\n寄自我的 iPhone', '退费'],
    ['要求：退费\n從我的 iPhone 傳送', '退费'],
    ['要求：退费\n来自我的小米手机', '退费'],
    ['要求：退费\n发自 网易邮箱大师', '退费'],
    ['要求：退费\n获取 Outlook for iOS', '退费'],
    ['要求：退费\n-- \n张三', '退费'],
    ['Demand: a refund\nSent from my iPhone', 'a refund'],
    ['Demand: a refund\nGet Outlook for Android', 'a refund'],
    ['要望：返金\niPhoneから送信', '返金'],
    ['要求：发自内心的道歉', '发自内心的道歉'],
    [
      '要求：\n发自我的邮件都要回复，我等了三个月没有任何人联系过我一次也没有回复过我的任何一封信件，实在是不可接受',
      '发自我的邮件都要回复，我等了三个月没有任何人联系过我一次也没有回复过我的任何一封信件，实在是不可接受',
    ],
    ['投诉内容：被扣费，客服说：不退\n我的诉求：退费', '退费'],
    ['Demand: a refund', 'a refund'],
    ['要求不高', undefined],
  ])('the demand in %s', (text, demand) => {
    expect(said(text).demand).toBe(demand);
  });

  it('a demand is cut at 2000 characters; the facts have all of it', () => {
    const demand = '退'.repeat(2001);
    expect(said(`诉求：${demand.slice(1)}`).demand).toHaveLength(2000);
    expect(said(`诉求：${demand}`).demand).toHaveLength(2000);
    expect(said(`诉求：${demand}`).facts).toBe(`诉求：${demand}`);
  });
});

describe('the matter is never empty', () => {
  it.each([
    [['Subject: 断网'], '话', '断网'],
    [['Subject:'], '标题：断网\n话', '断网'],
    [['Subject:'], '投诉内容：断网三天\n话', '断网三天'],
    [['Subject:'], '\n  断网了。\n第二行', '断网了。'],
    [['Subject:'], '> 只有引用', '> 只有引用'],
    [['Subject: (无主题)'], '断网了。', '断网了。'],
    [['Subject: （无主题）'], '断网了。', '断网了。'],
    [['Subject: 无主题'], '断网了。', '断网了。'],
    [['Subject: (無主旨)'], '斷網了。', '斷網了。'],
    [['Subject: (no subject)'], 'No signal.', 'No signal.'],
    [['Subject: Re: (no subject)'], 'No signal.', 'No signal.'],
    [['Subject: 回复：'], '断网了。', '断网了。'],
    [['Subject: 无主题歌曲也收费'], '退费', '无主题歌曲也收费'],
    [['Subject: 回复：断网'], '退费', '回复：断网'],
  ])('%s and %s: %s', (fields, text, matter) => {
    expect(said(text, fields).matter).toBe(matter);
  });

  it('not even where there is only an attachment', () => {
    const raw = multipart(['Content-Type: image/png\n\nx']);
    const { matter, facts } = draft({ ...complaint(raw), subject: '' });
    expect(matter).toBe('（无主题 / no subject）');
    expect(facts).toBe('（无正文，见附件 / no text, see attachments）');
  });
});

describe('attachments outside the case file', () => {
  it('have index, type, size and digest, and no name (M3)', () => {
    const part = 'Content-Type: image/png; name="甲乙丙.png"\n\nabc';
    const parsed = complaint(multipart(['\n话', part]));
    expect(safeAttachments(parsed)).toEqual([
      {
        index: 0,
        contentType: 'image/png',
        size: 3,
        sha256: createHash('sha256').update('abc').digest('hex'),
      },
    ]);
  });
});
