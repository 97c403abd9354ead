import { describe, expect, it } from 'vitest';
import { effectiveWording } from '../../../functions/domain/wording/effective-wording.ts';
import { bracedIn, filled } from '../../../functions/domain/wording/fill.ts';
import { GROUND_SENTENCES } from '../../../functions/domain/wording/ground-words.ts';
import { judgeWording } from '../../../functions/domain/wording/judge-wording.ts';
import { dayWords, longWords, shortWords } from '../../../functions/domain/wording/local-words.ts';
import {
  MESSAGE_KINDS,
  MESSAGE_WAYS,
  type WordingChanges,
} from '../../../functions/domain/wording/wording.ts';
import { at } from '../../builders/ticket.ts';

const HUAIAN = { name: { zh: '淮安移动', en: "Huai'an Mobile" }, level: 'city' } as const;
const HOUSE = effectiveWording(HUAIAN);
const problemsOf = (texts: WordingChanges['texts']) =>
  judgeWording(effectiveWording(HUAIAN, { texts })).map(({ path, problem }) => [
    path.join('.'),
    problem,
  ]);

describe('what a branch says', () => {
  it('is signed by what it is called there (A1)', () => {
    expect(HOUSE.sender).toEqual({
      zh: '淮安移动投诉处理中心',
      en: "Huai'an Mobile Complaints Centre",
    });
    const province = effectiveWording({ ...HUAIAN, level: 'province' });
    expect(province.sender.zh).toBe('淮安移动投诉受理中心');
    const sender = { zh: '客服部', en: 'Customer Care' };
    expect(effectiveWording(HUAIAN, { sender }).sender).toEqual(sender);
  });

  it('is the house’s words in all that it does not say otherwise, down to one language', () => {
    for (const kind of MESSAGE_KINDS)
      for (const way of MESSAGE_WAYS) {
        const own = way === 'sms' ? ['own {number}'] : { subject: 'own', text: ['own {number}'] };
        const wording = effectiveWording(HUAIAN, { texts: { [kind]: { [way]: { en: own } } } });
        expect(wording.texts[kind][way].en).toEqual(own);
        expect(wording.texts[kind][way].zh).toEqual(HOUSE.texts[kind][way].zh);
        const { [kind]: changed, ...others } = wording.texts;
        const { [kind]: before, ...same } = HOUSE.texts;
        expect(others).toEqual(same);
        expect({ ...changed, [way]: before[way] }).toEqual(before);
      }
    const contact = { zh: '热线10000', en: '10000' };
    expect(effectiveWording(HUAIAN, { contact })).toEqual({ ...HOUSE, contact });
    const regulator = { zh: '通信管理局', en: 'the regulator' };
    expect(effectiveWording(HUAIAN, { regulator })).toEqual({ ...HOUSE, regulator });
  });
});

describe('placeholders', () => {
  it('are the names in braces, in order', () => {
    expect(bracedIn('{number}: {by}, {} and {a{b}')).toEqual(['number', 'by', '', 'b']);
  });

  it('become what is known; a part that asks for more is left out', () => {
    expect(filled(['No {number}', 'by {by}', 'plain'], { number: '1', by: undefined })).toEqual([
      'No 1',
      'plain',
    ]);
  });

  it('are never looked for in a value', () => {
    expect(filled(['{words}'], { words: '{number}', number: '1' })).toEqual(['{number}']);
  });
});

describe('what is wrong with a branch’s texts', () => {
  it('is nothing in the house’s own', () => {
    expect(judgeWording(HOUSE)).toEqual([]);
  });

  it('is a placeholder that is not known there, or is missing, and both are told', () => {
    expect(
      problemsOf({
        receipt: { mail: { en: { subject: 'On record', text: ['{words} {number}'] } } },
      }),
    ).toEqual([
      ['texts.receipt.mail.en.subject', 'without {number}: expected {number}'],
      [
        'texts.receipt.mail.en.text',
        'unknown {words}; allowed: {number} {sender} {contact} {regulator} {name} {received} {today} {by} {lawBy} {progress}',
      ],
      ['texts.receipt.mail.en.text', 'without {by}: expected {number} {by}'],
    ]);
  });

  it('is nothing personal in a text message, nor what somebody wrote: others pass it on', () => {
    for (const name of ['name', 'words', 'received', 'progress'])
      expect(problemsOf({ receipt: { sms: { en: [`{number} {by} {${name}}`] } } })).toEqual([
        [
          'texts.receipt.sms.en',
          `unknown {${name}}; allowed: {number} {sender} {contact} {regulator} {by}`,
        ],
      ]);
  });

  it('is nothing personal in a subject; only a mail’s must name the number', () => {
    const text = ['{number} {words} {basis}'];
    const under = (way: 'mail' | 'letter' | 'call', subject: string) =>
      problemsOf({ answer: { [way]: { zh: { subject, text } } } });
    expect(under('letter', '答复')).toEqual([]);
    expect(under('call', '答复')).toEqual([]);
    expect(under('mail', '{number} {sender}')).toEqual([]);
    expect(under('mail', '{name} {number}')).toEqual([
      ['texts.answer.mail.zh.subject', 'unknown {name}; allowed: {number} {sender}'],
    ]);
  });

  it('is a brace that opens or closes nothing', () => {
    for (const stray of ['{', '}', '{{number}'])
      expect(problemsOf({ answer: { sms: { en: [`{number} ${stray}`] } } })).toEqual([
        [
          'texts.answer.sms.en',
          'a brace that opens or closes nothing; allowed: {number} {sender} {contact} {regulator}',
        ],
      ]);
  });

  it.each([
    [149, []],
    [150, [['texts.answer.sms.en', '161 characters with its values in it, allowed: 160']]],
  ])(
    'is more than one message holds, with its values in it: %i and a number',
    (count, problems) => {
      expect(problemsOf({ answer: { sms: { en: [`${'a'.repeat(count)}{number}`] } } })).toEqual(
        problems,
      );
    },
  );

  it('counts sentences with blanks between them, and the longest date', () => {
    const sentence = 'a'.repeat(66);
    expect(problemsOf({ receipt: { sms: { en: [sentence, sentence, '{number} {by}'] } } })).toEqual(
      [['texts.receipt.sms.en', '161 characters with its values in it, allowed: 160']],
    );
    expect(problemsOf({ receipt: { sms: { zh: ['您'.repeat(49), '{number}{by}'] } } })).toEqual([
      ['texts.receipt.sms.zh', '71 characters with its values in it, allowed: 70'],
    ]);
  });

  it.each([
    ['receipt', ['number', 'by'], ['number', 'by']],
    ['solution-answer', ['number', 'words', 'by'], ['number', 'by']],
    ['answer', ['number', 'words', 'basis'], ['number']],
    ['refusal', ['number', 'ground', 'words', 'basis', 'regulator'], ['number', 'regulator']],
  ] as const)('is a %s without what it is for (B2, B5, B8, E5)', (kind, inFull, inShort) => {
    const bare = { subject: '{number}', text: [''] };
    const missing = (names: readonly string[]) =>
      names.map(
        (name) => `without {${name}}: expected ${names.map((one) => `{${one}}`).join(' ')}`,
      );
    expect(problemsOf({ [kind]: { mail: { en: bare } } }).map(([, problem]) => problem)).toEqual(
      missing(inFull),
    );
    expect(problemsOf({ [kind]: { sms: { en: [''] } } }).map(([, problem]) => problem)).toEqual(
      missing(inShort),
    );
  });
});

describe('times in words', () => {
  const evening = at('2026-11-30T18:00:00+08:00');
  const midnight = at('2026-12-31T23:59:59+08:00');
  const zone = 'Asia/Shanghai';

  it('are whole in a mail, and a day where only that counts', () => {
    expect(longWords(evening, zone, 'zh')).toBe('2026年11月30日（星期一）18:00');
    expect(longWords(evening, zone, 'en')).toBe('18:00 on Monday, 30 November 2026');
    expect(dayWords(evening, zone, 'zh')).toBe('2026年11月30日（星期一）');
    expect(dayWords(evening, zone, 'en')).toBe('Monday, 30 November 2026');
  });

  it('are short in a text message; the last second of a day is its end', () => {
    expect(shortWords(evening, zone, 'zh')).toBe('11月30日18:00');
    expect(shortWords(evening, zone, 'en')).toBe('18:00 on 30 Nov');
    expect(shortWords(midnight, zone, 'zh')).toBe('12月31日24:00');
    expect(shortWords(midnight, zone, 'en')).toBe('24:00 on 31 Dec');
  });

  it.each([
    ['01', 'Jan'],
    ['02', 'Feb'],
    ['03', 'Mar'],
    ['04', 'Apr'],
    ['05', 'May'],
    ['06', 'Jun'],
    ['07', 'Jul'],
    ['08', 'Aug'],
    ['09', 'Sep'],
    ['10', 'Oct'],
    ['11', 'Nov'],
    ['12', 'Dec'],
  ])('name month %s as %s', (month, name) => {
    expect(shortWords(at(`2026-${month}-05T09:07:00+08:00`), zone, 'en')).toBe(
      `09:07 on 5 ${name}`,
    );
  });
});

describe('why a complaint is refused, as the customer is told (B5)', () => {
  it.each([
    [
      'already-decided',
      '该问题此前已由有关部门会同我方处理，并有明确结论。',
      'An authority has looked into the matter before, with our part in it, and has come to a clear conclusion.',
    ],
    [
      'past-acceptance-period',
      '该问题已超过受理期限。',
      'The period in which such a matter can be taken up is over.',
    ],
    [
      'not-concerned',
      '您不是该问题的直接当事人，或者尚未提供当事人的授权证明。',
      'You are not the person whom the matter concerns, or have not shown authority to act for them.',
    ],
    [
      'no-evidence',
      '现有情况尚无相关材料可以佐证。',
      'There is nothing so far by which it could be established.',
    ],
  ] as const)('%s', (ground, zh, en) => {
    expect(GROUND_SENTENCES[ground]).toEqual({ zh, en });
  });
});

describe('a text in paragraphs', () => {
  it('holds no name that begins in one and ends in the next', () => {
    const text = ['{number} {words} {basis} {', 'number}'];
    expect(problemsOf({ answer: { mail: { zh: { subject: '{number}', text } } } })).toMatchObject([
      ['texts.answer.mail.zh.text', expect.stringContaining('unknown {\nnumber}')],
    ]);
  });
});
