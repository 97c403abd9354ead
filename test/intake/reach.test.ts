import { describe, expect, it } from 'vitest';
import { reachOf } from '../../functions/intake/reach.ts';

const everything = {
  phone: '+8613912345678',
  email: 'wang@example.cn',
  address: '淮海东路 1 号',
};
const words = { title: '多收费', facts: '本月多收三十元' };

type Asked = Parameters<typeof reachOf>[0];
const waysOf = (channel: Asked['facts']['channel'], changes: Partial<Asked> = {}) =>
  reachOf({ facts: { channel }, person: everything, words, ...changes }).ways;

describe('by which ways a customer may be told something', () => {
  it('by the channel they came on first (E5)', () => {
    expect(waysOf('email')[0]).toBe('mail');
    expect(waysOf('letter')[0]).toBe('letter');
    expect(waysOf('phone').slice(0, 2)).toEqual(['sms', 'call']);
    expect(waysOf('walk-in')).toEqual(['sms', 'mail', 'call', 'letter']);
  });

  it('whoever wrote is neither called nor texted, unless they said that they may be (N5)', () => {
    expect(waysOf('email')).toEqual(['mail', 'letter']);
    expect(waysOf('letter')).toEqual(['letter', 'mail']);
    expect(waysOf('email', { mayCall: true })).toEqual(['mail', 'sms', 'call', 'letter']);
  });

  it('whoever called is not called, once they said that they may not be', () => {
    expect(waysOf('phone', { mayCall: false })).toEqual(['mail', 'letter']);
  });

  it('a landline is called and not texted; what was not given leads nowhere', () => {
    expect(waysOf('phone', { person: { phone: '+8651783912345' } })).toEqual(['call']);
    expect(waysOf('phone', { person: { phone: '10086' } })).toEqual(['call']);
    expect(waysOf('phone', { person: { number: '+8613912345678' } })).toEqual([]);
  });

  it('in the language in which they wrote', () => {
    const languageOf = (facts: string) =>
      reachOf({ facts: { channel: 'email' }, person: {}, words: { title: '', facts } }).language;
    expect(languageOf('本月多收三十元')).toBe('zh');
    expect(languageOf('My bill of July is wrong')).toBe('en');
    expect(languageOf('My bill 多收了')).toBe('zh');
    expect(languageOf('13912345678')).toBe('zh');
  });
});
