import { describe, expect, it } from 'vitest';
import { isSameDocument, type ReferringDocument } from '../../functions/domain/referral.ts';

const LETTER: ReferringDocument = {
  body: 'regulator',
  name: '江苏省通信管理局',
  document: '苏通管诉〔2026〕15号',
};

describe('a document by which a body hands a complaint on (A5)', () => {
  it.each([
    ['other brackets', { document: '苏通管诉[2026]15号' }],
    ['brackets of full width', { document: '苏通管诉（2026）15号' }],
    ['blanks', { name: '江苏省 通信管理局', document: '苏通管诉〔2026〕 15 号' }],
    ['digits of full width', { document: '苏通管诉〔２０２６〕１５号' }],
  ])('is the same written with %s', (_, written) => {
    expect(isSameDocument(LETTER, { ...LETTER, ...written })).toBe(true);
  });

  it.each([
    ['number', { document: '苏通管诉〔2026〕16号' }],
    ['body', { name: '浙江省通信管理局' }],
    ['kind of body', { body: 'ministry' as const }],
  ])('is another one with another %s', (_, other) => {
    expect(isSameDocument(LETTER, { ...LETTER, ...other })).toBe(false);
  });
});
