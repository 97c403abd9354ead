import { describe, expect, it } from 'vitest';
import { bySilence, nextWordOf } from '../../console/notices/order.ts';
import {
  EMPTY,
  type NoticeDraft,
  partsOf,
  publicationOf,
} from '../../console/notices/publication.ts';

const whole: NoticeDraft = {
  ...EMPTY,
  title: '清江浦区基站故障',
  occurredAt: '2026-03-02T18:20:00+08:00',
  expectedRepairAt: '2026-03-02T23:00:00+08:00',
  area: '淮安市清江浦区',
  functionsLost: '语音通话、移动上网\n短信',
  measures: '应急通信车已到场。',
};
const missing = (draft: NoticeDraft) =>
  partsOf(draft)
    .filter(({ isThere }) => !isThere)
    .map(({ part }) => part);

describe('what must be in a notice before it goes out (H1)', () => {
  it('an outage that says everything lacks nothing', () => {
    expect(missing(whole)).toEqual([]);
  });

  it.each([
    ['occurredAt', { occurredAt: '' }],
    ['expectedRepairAt', { expectedRepairAt: '' }],
    ['area', { area: '  ' }],
    ['functionsLost', { functionsLost: ' 、\n' }],
    ['measures', { measures: ' ' }],
  ] as const)('tells that %s is missing', (part, without) => {
    expect(missing({ ...whole, ...without })).toEqual([part]);
  });

  it('takes the next word where nobody knows yet when it will be repaired', () => {
    const unknown: NoticeDraft = { ...whole, repair: 'not-known' };
    expect(missing(unknown)).toEqual(['expectedRepairAt']);
    expect(missing({ ...unknown, nextWordAt: '2026-03-02T19:00:00+08:00' })).toEqual([]);
  });

  it('asks of a major incident when and where alone (H3)', () => {
    expect(missing({ ...EMPTY, kind: 'major-incident' })).toEqual(['occurredAt', 'area']);
  });
});

describe('what is sent of a draft', () => {
  it('has a function each, whichever way they were set apart', () => {
    expect(publicationOf(whole).functionsLost).toEqual(['语音通话', '移动上网', '短信']);
  });

  it('holds of the two times the one that was chosen, and nothing that was left empty', () => {
    const sent = publicationOf({
      ...whole,
      repair: 'not-known',
      nextWordAt: '2026-03-02T19:00:00+08:00',
    });
    expect(sent).toMatchObject({ nextWordAt: '2026-03-02T19:00:00+08:00' });
    expect(sent).not.toHaveProperty('expectedRepairAt');
    expect(sent).not.toHaveProperty('agreedAnswer');
    expect(sent).not.toHaveProperty('areaCodes');
  });

  it('names places by their codes', () => {
    const places = [{ code: '320812', name: '江苏省淮安市清江浦区' }];
    expect(publicationOf({ ...whole, places }).areaCodes).toEqual(['320812']);
  });
});

describe('open notices (H5)', () => {
  const content = (expectedRepairAt?: string) => ({
    kind: 'network-outage' as const,
    title: '',
    occurredAt: '2026-03-02T10:00:00Z',
    area: '',
    functionsLost: [],
    ...(expectedRepairAt !== undefined && { expectedRepairAt }),
  });
  const notice = (id: string, expectedRepairAt?: string, nextWordAt?: string) => ({
    id,
    state: 'published' as const,
    content: content(expectedRepairAt),
    updates: nextWordAt === undefined ? [] : [{ at: '2026-03-02T11:00:00Z', text: '', nextWordAt }],
  });

  it('those without their word for longest are first, those that promise none last', () => {
    const order = bySilence([
      notice('none'),
      notice('later', '2026-03-02T15:00:00Z'),
      notice('silent', '2026-03-02T12:00:00Z'),
      notice('updated', '2026-03-02T11:00:00Z', '2026-03-02T14:00:00Z'),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['silent', 'updated', 'later', 'none']);
  });

  it('one that is closed promises no word any more', () => {
    const { content: said, updates } = notice('a', '2026-03-02T12:00:00Z');
    expect(nextWordOf({ state: 'closed', content: said, updates })).toBeUndefined();
  });
});
