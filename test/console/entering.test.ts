import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { type ComponentChild, h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskContext } from '../../console/api/desk.tsx';
import type { Declaration } from '../../console/forms/command-declaration.ts';
import { CommandForm } from '../../console/forms/command-form.tsx';
import { keptDraft } from '../../console/forms/drafts.ts';
import { useKeptCall } from '../../console/intake/kept-call.ts';
import { MoreFields } from '../../console/intake/more-fields.tsx';
import { PublishForm } from '../../console/notices/publish-form.tsx';
import { drawn, standIn } from './drawn.ts';

const label = (word: string) => ({ zh: word, en: word });

const declaration: Declaration = {
  method: 'post',
  path: '/notes',
  key: 'none',
  ifMatch: false,
  label: label('记录'),
  body: {
    type: 'object',
    required: ['found', 'told'],
    properties: {
      found: { type: 'string', maxLength: 80, label: label('查明') },
      told: { type: 'string', maxLength: 80, label: label('告知') },
      ways: {
        type: 'array',
        label: label('告知方式'),
        items: { type: 'string', enum: ['call', 'text', 'mail'] },
      },
      paid: {
        type: 'object',
        required: ['payee', 'clerk'],
        label: label('退费'),
        properties: {
          payee: { type: 'string', maxLength: 80, label: label('收款人') },
          clerk: { type: 'string', maxLength: 80, label: label('经办') },
        },
      },
    },
  },
};

const inFrame = (child: ComponentChild) => {
  const branch = { timeZone: 'Asia/Shanghai' };
  const desk = { ask: vi.fn(), client: { GET: vi.fn() }, settings: { branch }, signIn: {} };
  const framed = h(DeskContext.Provider, { value: desk as never }, child);
  return drawn(h(QueryClientProvider, { client: new QueryClient() }, framed));
};

const aForm = () =>
  inFrame(h(CommandForm, { declaration, params: {}, draft: 'note', done: () => undefined }));

beforeEach(standIn);
afterEach(() => void vi.unstubAllGlobals());

describe('two things that are entered before the form is drawn anew', () => {
  it('are both kept, and shown', async () => {
    const form = aForm();
    form.enter('查明', '重复扣费');
    form.enter('告知', '已退费');
    expect(keptDraft('note')).toEqual({ found: '重复扣费', told: '已退费' });
    await vi.waitFor(() => expect(form.valueOf('告知')).toBe('已退费'));
    expect(form.valueOf('查明')).toBe('重复扣费');
  });

  it('are both kept within a group', () => {
    const form = aForm();
    form.enter('收款人', '王');
    form.enter('查明', '重复扣费');
    form.enter('经办', '李');
    expect(keptDraft('note')).toEqual({ found: '重复扣费', paid: { payee: '王', clerk: '李' } });
  });

  it('are both kept of several choices', () => {
    const form = aForm();
    form.tick('mail');
    form.tick('call');
    expect(keptDraft('note')).toEqual({ ways: ['mail', 'call'] });
  });

  it('are both kept of a call', () => {
    const Calling = () => h(MoreFields, { ...useKeptCall(), problems: new Map<string, string>() });
    const form = inFrame(h(Calling, {}));
    form.enter('通讯地址', '淮安市涟水县');
    form.enter('邮政编码', '223400');
    expect(keptDraft('intake')).toMatchObject({
      declared: { customer: { address: '淮安市涟水县', postcode: '223400' } },
    });
  });

  it('are both kept of a notice', () => {
    const form = inFrame(h(PublishForm, { done: () => undefined }));
    form.enter('标题', '光缆中断');
    form.enter('影响范围', '涟水县城东');
    expect(keptDraft('notice')).toMatchObject({ title: '光缆中断', area: '涟水县城东' });
  });
});
