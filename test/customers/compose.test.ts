import { describe, expect, it } from 'vitest';
import { composed, type MessageFacts } from '../../functions/customers/compose.ts';
import { toInstant } from '../../functions/domain/time.ts';
import { effectiveWording } from '../../functions/domain/wording/effective-wording.ts';
import { judgeWording } from '../../functions/domain/wording/judge-wording.ts';
import {
  LANGUAGES,
  MESSAGE_KINDS,
  MESSAGE_WAYS,
  type WordingChanges,
} from '../../functions/domain/wording/wording.ts';

const HUAIAN = { name: { zh: '淮安', en: "Huai'an" }, level: 'city' } as const;
const JIANGSU = { name: { zh: '江苏', en: 'Jiangsu' }, level: 'province' } as const;

const at = (text: string) => toInstant(Date.parse(text));
const facts: MessageFacts = {
  number: '7K2M9QX4TRA',
  name: '王芳',
  receivedAt: at('2026-11-30T10:15:00+08:00'),
  writtenAt: at('2026-11-30T10:20:00+08:00'),
  by: at('2026-12-02T10:15:00+08:00'),
  lawBy: at('2026-12-15T23:59:59+08:00'),
  appealBy: at('2027-04-30T23:59:59+08:00'),
  progress: 'https://api.example.cn/progress/abc',
  words: '已退回30元。',
  basis: '收费误差，双倍返还',
  ground: 'already-decided',
};
const place = (changes?: WordingChanges) => ({
  wording: effectiveWording(HUAIAN, changes),
  timeZone: 'Asia/Shanghai',
});

const every = MESSAGE_KINDS.flatMap((kind) =>
  MESSAGE_WAYS.flatMap((way) => LANGUAGES.map((language) => [kind, way, language] as const)),
);

describe('what the house says to a customer', () => {
  it.each(every)('of a %s by %s in %s has its number and leaves nothing in braces', (...which) => {
    const { subject, text } = composed(...which, facts, place());
    expect(text).toContain('7K2M9QX4TRA');
    expect(subject + text).not.toMatch(/[{}]|undefined/);
  });

  it.each([HUAIAN, JIANGSU])('fits by every rule for wording: $name.en', (writer) => {
    expect(judgeWording(effectiveWording(writer))).toEqual([]);
  });

  it('is signed by the branch, a city’s centre or a province’s (A1)', () => {
    const text = composed('receipt', 'mail', 'zh', facts, place()).text;
    expect(text).toMatch(/淮安投诉处理中心\n2026年11月30日（星期一）$/);
    expect(effectiveWording(JIANGSU).sender.zh).toBe('江苏投诉受理中心');
  });

  it('says by when, in the branch’s time (B8)', () => {
    const said = (language: 'zh' | 'en') =>
      composed('receipt', 'sms', language, facts, place()).text;
    expect(said('zh')).toBe(
      '【淮安投诉处理中心】您反映的问题已受理，编号7K2M9QX4TRA。我们将于12月2日10:15前答复您。',
    );
    expect(said('en')).toBe(
      "Huai'an Complaints Centre: your case is registered under 7K2M9QX4TRA. You will have our answer by 10:15 on 2 Dec.",
    );
    const { text } = composed('receipt', 'mail', 'zh', facts, place());
    expect(text).toContain('最迟于2026年12月2日（星期三）10:15前答复您。');
    expect(text).toContain('如我们未在2026年12月15日（星期二）24:00前答复');
  });

  it('leaves out a sentence for which nothing is known', () => {
    const bare = { ...facts, by: undefined, lawBy: undefined, progress: undefined };
    const { text } = composed('receipt', 'mail', 'zh', bare, place());
    expect(text).not.toMatch(/前答复|办理进度/);
    expect(composed('receipt', 'sms', 'zh', bare, place()).text).toBe(
      '【淮安投诉处理中心】您反映的问题已受理，编号7K2M9QX4TRA。',
    );
  });

  it('names the rule that an answer rests on (E5)', () => {
    const { text } = composed('answer', 'letter', 'zh', facts, place());
    expect(text).toContain('已退回30元。\n\n答复依据：收费误差，双倍返还');
  });

  it.each(['mail', 'letter', 'call', 'sms'] as const)(
    'names the next door in a refusal by %s (B5)',
    (way) => {
      const { text } = composed('refusal', way, 'zh', facts, place());
      expect(text).toContain('向省通信管理局申诉');
    },
  );

  it('says the ground of a refusal, its reason, and when that door shuts (B5, B6)', () => {
    const { text } = composed('refusal', 'mail', 'zh', facts, place());
    expect(text).toContain('经审核不予受理。该问题此前已由有关部门会同我方处理，并有明确结论。');
    expect(text).toContain('申诉请于2027年4月30日（星期五）24:00前提出。');
  });

  it.each(every)(
    'has nothing personal in the subject, or the text message, of a %s by %s in %s',
    (...which) => {
      const { subject, text } = composed(...which, facts, place());
      const [, way] = which;
      expect(subject).not.toMatch(/王芳|退回/);
      if (way === 'sms') expect(text).not.toMatch(/王芳|退回|双倍/);
    },
  );
});

describe('words of somebody’s', () => {
  it('are never taken for a placeholder', () => {
    const { text } = composed(
      'answer',
      'mail',
      'zh',
      { ...facts, words: '{basis}{name}' },
      place(),
    );
    expect(text).toContain('\n\n{basis}{name}\n\n');
  });

  it('begin no second header', () => {
    const sender = { zh: '淮安', en: 'Huaian' };
    const subject = '{number} {sender}';
    const changed = place({
      sender,
      texts: { receipt: { mail: { zh: { subject, text: ['{number}'] } } } },
    });
    const number = 'A\r\nBcc: all@example.cn';
    expect(composed('receipt', 'mail', 'zh', { ...facts, number }, changed).subject).toBe(
      'A Bcc: all@example.cn 淮安',
    );
  });
});

describe('what a branch words otherwise', () => {
  it('takes the place of that text alone', () => {
    const contact = { zh: '客服热线10086', en: 'our hotline 10086' };
    const texts = {
      receipt: { mail: { zh: { subject: '{number}', text: ['收到，{by}前回话。'] } } },
    };
    const changed = place({ contact, texts });
    expect(composed('receipt', 'mail', 'zh', facts, changed)).toEqual({
      subject: '7K2M9QX4TRA',
      text: '收到，2026年12月2日（星期三）10:15前回话。',
    });
    expect(composed('receipt', 'mail', 'en', facts, changed).text).toContain('our hotline 10086');
    expect(composed('answer', 'sms', 'zh', facts, changed).text).toContain('客服热线10086');
  });
});
