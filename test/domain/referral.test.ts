import { describe, expect, it } from 'vitest';
import {
  BODY_KINDS,
  BODY_WORDS,
  isImportant,
  isSameDocument,
  type ReferringDocument,
} from '../../functions/domain/referral.ts';

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

describe('who hands a complaint on', () => {
  it('is called by the name that people know', () => {
    expect(BODY_KINDS.map((kind) => [kind, BODY_WORDS[kind].zh, BODY_WORDS[kind].en])).toEqual([
      ['upper-centre', '上级投诉处理中心', 'the complaint centre above'],
      ['group', '集团公司', 'the group'],
      ['regulator', '通信管理局', 'the regulator'],
      ['ministry', '工业和信息化部', 'the ministry'],
      ['government-hotline', '政府热线', "the government's hotline"],
      ['petition-office', '信访部门', 'the petition office'],
      ['market-regulator', '市场监管、物价部门', 'the market or price authority'],
      ['consumer-body', '消费者组织', 'a consumer body'],
      ['media', '媒体', 'the media'],
    ]);
  });

  it('makes it important where it is of the state or the press (C4)', () => {
    expect(BODY_KINDS.filter((kind) => !isImportant(kind))).toEqual([
      'upper-centre',
      'group',
      'consumer-body',
    ]);
  });
});
