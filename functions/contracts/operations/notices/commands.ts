import * as z from 'zod';
import { CloseNotice, NoticeId, NoticeView, PublishNotice, UpdateNotice } from '../../notices.ts';
import { jsonBody, KEY, NONE, type Operation } from '../operation.ts';

const publishing = {
  room: 'notices',
  method: 'POST',
  query: NONE,
  posts: ['publisher', 'manager'],
  clients: ['publisher'],
  key: KEY.required,
  ifMatch: false,
} as const satisfies Partial<Operation>;

const NoticePath = z.object({ id: NoticeId });

export const publishNotice = {
  ...publishing,
  id: 'publishNotice',
  label: { zh: '发布通报', en: 'Publish a notice' },
  path: '/notices',
  params: NONE,
  summary: 'Publish an outage (H1) or a major incident (H3)',
  body: jsonBody(PublishNotice, {
    kind: 'network-outage',
    title: '清江浦区基站故障',
    occurredAt: '2026-09-30T18:20:00+08:00',
    expectedRepairAt: '2026-09-30T23:00:00+08:00',
    area: '淮安市清江浦区',
    functionsLost: ['语音通话', '移动上网'],
    measures: '应急通信车已到场，抢修人员正在更换设备。',
    agreedAnswer: '该区域基站故障，预计 23 时前恢复，给您带来不便敬请谅解。',
  }),
  answer: { status: 201, schema: NoticeView },
  refusals: ['notice-incomplete', 'in-the-future', 'out-of-order', 'busy-record'],
} satisfies Operation;

export const updateNotice = {
  ...publishing,
  id: 'updateNotice',
  label: { zh: '更新通报', en: 'Update the notice' },
  path: '/notices/{id}/updates',
  params: NoticePath,
  summary: 'Update a notice (H5)',
  body: jsonBody(UpdateNotice, {
    text: '已恢复一半基站。',
    expectedRepairAt: '2026-09-30T23:30:00+08:00',
  }),
  answer: { status: 201, schema: NoticeView },
  refusals: [
    'not-found',
    'not-owner',
    'notice-closed',
    'notice-full',
    'out-of-order',
    'busy-record',
  ],
} satisfies Operation;

export const closeNotice = {
  ...publishing,
  id: 'closeNotice',
  label: { zh: '结束通报', en: 'Close the notice' },
  path: '/notices/{id}/close',
  params: NoticePath,
  summary: 'Close a notice with cause and remedy (H5)',
  body: jsonBody(CloseNotice, {
    cause: '市电中断导致电源模块损坏',
    remedy: '已更换电源模块，业务全部恢复。',
  }),
  answer: { status: 200, schema: NoticeView },
  refusals: ['not-found', 'not-owner', 'notice-closed', 'busy-record'],
} satisfies Operation;
