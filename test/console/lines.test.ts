import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Lines } from '../../console/parts/lines.tsx';
import { drawn, standIn } from './drawn.ts';

beforeEach(() => {
  standIn();
  return () => vi.unstubAllGlobals();
});

describe('a list of what a shift leaves', () => {
  it.each([
    ['there is nothing', false, '没有。'],
    ['there is nothing in what was looked through, where that is not all', true, '已查部分没有'],
  ])('says where %s', (_, isCut, said) => {
    expect(drawn(h(Lines, { title: '告警', isCut, children: [] })).text()).toContain(`告警${said}`);
  });

  it('says neither where there is something', () => {
    const page = drawn(h(Lines, { title: '告警', isCut: true, children: [h('li', null, '甲')] }));
    expect(page.text()).toBe('告警甲');
  });
});
