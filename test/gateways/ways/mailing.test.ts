import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type HandOver, mailing } from '../../../functions/gateways/ways/mailing.ts';
import type { OutgoingMail } from '../../../functions/ports/outside.ts';
import { at } from '../../builders/ticket.ts';

const MAIL: OutgoingMail = {
  messageId: '01JD-3-receipt',
  to: 'wang@example.com',
  subject: '您反映的问题已受理（编号7K2M9QX4TRA）',
  text: '尊敬的客户：\n\n您好！',
};

const sent = async (changes: Partial<OutgoingMail> = {}) => {
  const letters: Parameters<HandOver>[0][] = [];
  await mailing({
    sender: { name: '淮安投诉处理中心', address: 'service@huaian.example.cn' },
    clock: { now: () => at('2026-11-30T02:15:00Z') },
    handOver: async (letter) => {
      letters.push(letter);
      return {};
    },
  })({ ...MAIL, ...changes });
  const [letter] = letters;
  if (!letter) throw new Error('nothing was sent');
  const raw = letter.bytes.toString('latin1');
  return {
    letter,
    raw,
    head: raw.slice(0, raw.indexOf('\r\n\r\n')),
    mail: await PostalMime.parse(letter.bytes),
  };
};
/** As it was written: on its way a line ends with CR LF. */
const lines = (text = '') => text.replaceAll('\r\n', '\n').trimEnd();
const header = async (name: string, changes: Partial<OutgoingMail> = {}) =>
  (await sent(changes)).mail.headers.find(({ key }) => key === name)?.value;

describe('a mail to a customer', () => {
  it('reads as it was written, in the branch’s name', async () => {
    const { mail, letter } = await sent();
    expect(mail.subject).toBe(MAIL.subject);
    expect(lines(mail.text)).toBe(MAIL.text);
    expect(mail.from).toMatchObject({
      name: '淮安投诉处理中心',
      address: 'service@huaian.example.cn',
    });
    expect(mail.to).toMatchObject([{ address: MAIL.to }]);
    expect(mail.date).toBe('2026-11-30T02:15:00.000Z');
    expect(letter).toMatchObject({ from: 'service@huaian.example.cn', to: MAIL.to });
  });

  it.each(['字', 'é', '𠮷', 'a'])(
    'has a long subject and text in lines that servers take (%s)',
    async (letter) => {
      const long = { subject: letter.repeat(300), text: `${letter.repeat(5000)}\n.\n` };
      const { mail, raw } = await sent(long);
      expect(mail.subject).toBe(long.subject);
      expect(lines(mail.text) === long.text.trimEnd()).toBe(true);
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
      expect(raw).toMatch(/^[\x20-\x7e\r\n]+$/);
    },
  );
});

describe('a thread', () => {
  it('goes on from the customer’s own mail', async () => {
    const thread = { inReplyTo: '<c2@example.com>', references: ['<c1@example.com>'] };
    expect(await header('in-reply-to', thread)).toBe('<c2@example.com>');
    expect(await header('references', thread)).toBe(
      '<c1@example.com> <c2@example.com> <01JD-3-receipt@huaian.example.cn>',
    );
  });

  it('is the same whether the id is kept with its angle brackets or without', async () => {
    const thread = {
      inReplyTo: 'c2@example.com',
      references: ['c1@example.com', '<c2@example.com>'],
    };
    expect(await header('in-reply-to', thread)).toBe('<c2@example.com>');
    expect((await header('references', thread))?.split(/\s+/)).toEqual([
      '<c1@example.com>',
      '<c2@example.com>',
      '<01JD-3-receipt@huaian.example.cn>',
    ]);
  });

  it('has our id, also where SES puts another in its place', async () => {
    expect(await header('message-id')).toBe('<01JD-3-receipt@huaian.example.cn>');
    expect(await header('references')).toBe('<01JD-3-receipt@huaian.example.cn>');
    expect(await header('in-reply-to')).toBeUndefined();
  });

  it('names of a long one the last twenty', async () => {
    const references = Array.from({ length: 40 }, (_, n) => `<c${n}@example.com>`);
    const told = (await header('references', { references }))?.split(/\s+/);
    expect(told).toHaveLength(20);
    expect(told?.at(-1)).toBe('<01JD-3-receipt@huaian.example.cn>');
    expect(told?.at(-2)).toBe('<c39@example.com>');
  });

  it.each(['', 'two words', '<a b@c>', '<a>\r\nBcc: <all@example.cn>', `<${'a'.repeat(251)}>`])(
    'takes nothing into its headers that is no id: %j',
    async (inReplyTo) => {
      const { head, mail } = await sent({ inReplyTo, references: [inReplyTo] });
      expect(head).not.toMatch(/In-Reply-To|Bcc/);
      expect(mail.bcc ?? []).toEqual([]);
    },
  );
});

describe('what no person wrote', () => {
  it('says so, and what a person wrote does not (RFC 3834)', async () => {
    expect(await header('auto-submitted', { automatic: 'auto-replied' })).toBe('auto-replied');
    expect(await header('auto-submitted')).toBeUndefined();
  });
});

describe('an address', () => {
  it.each([
    'wang',
    'wang@example',
    'wang@example.com, all@example.cn',
    'Wang <wang@example.com>',
    'wang@example.com\r\nBcc: all@example.cn',
    '',
  ])('that is no mailbox is refused: %j', async (to) => {
    await expect(sent({ to })).rejects.toMatchObject({ name: 'WayRefused' });
  });

  it('may be in any script', async () => {
    expect((await sent({ to: '王芳@例子.中国' })).letter.to).toBe('王芳@例子.中国');
  });
});
