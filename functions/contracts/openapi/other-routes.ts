import * as z from 'zod';
import { AlertId, AlertList, AlertListQuery, AlertView } from '../alerts.ts';
import {
  CloseNotice,
  NoticeId,
  NoticeList,
  NoticeListQuery,
  NoticeView,
  NoticeWithReceipts,
  PublishNotice,
  UpdateNotice,
} from '../notices.ts';
import { MAY } from '../roles.ts';
import { EXAMPLES } from './examples.ts';
import { operation } from './operation.ts';

const noticePath = z.object({ id: NoticeId });
const publishing = { tag: 'notices', roles: MAY.publish, key: 'required' } as const;

/** Paging people. */
export const alertRoutes = {
  '/alerts': {
    get: operation({
      summary: 'List alerts, the newest first',
      tag: 'on-call',
      roles: MAY.readAlerts,
      query: AlertListQuery,
      status: '200',
      answer: AlertList,
      reasons: [],
    }),
  },
  '/alerts/{id}/acknowledge': {
    post: operation({
      summary: 'Acknowledge an alert (F3); twice is once',
      tag: 'on-call',
      roles: MAY.acknowledge,
      path: z.object({ id: AlertId }),
      status: '200',
      answer: AlertView,
      reasons: ['not-found', 'busy-record'],
    }),
  },
};

/** Telling everybody. */
export const noticeRoutes = {
  '/notices': {
    get: operation({
      summary: 'List notices of all branches, the newest first',
      tag: 'notices',
      roles: MAY.readNotices,
      query: NoticeListQuery,
      status: '200',
      answer: NoticeList,
      reasons: [],
    }),
    post: operation({
      ...publishing,
      summary: 'Publish an outage (H1) or a major incident (H3)',
      body: { schema: PublishNotice, example: EXAMPLES.notice },
      status: '201',
      answer: NoticeView,
      reasons: ['notice-incomplete'],
    }),
  },
  '/notices/{id}': {
    get: operation({
      summary: 'Read a notice: updates, who has it and who has not (H4)',
      tag: 'notices',
      roles: MAY.readNotices,
      path: noticePath,
      status: '200',
      answer: NoticeWithReceipts,
      reasons: ['not-found'],
    }),
  },
  '/notices/{id}/updates': {
    post: operation({
      ...publishing,
      summary: 'Update a notice (H5)',
      path: noticePath,
      body: { schema: UpdateNotice, example: EXAMPLES.noticeUpdate },
      status: '201',
      answer: NoticeView,
      reasons: ['not-found', 'not-owner', 'notice-closed', 'notice-full', 'busy-record'],
    }),
  },
  '/notices/{id}/close': {
    post: operation({
      ...publishing,
      summary: 'Close a notice with cause and remedy (H5)',
      path: noticePath,
      body: { schema: CloseNotice, example: EXAMPLES.noticeClose },
      status: '200',
      answer: NoticeView,
      reasons: ['not-found', 'not-owner', 'notice-closed', 'busy-record'],
    }),
  },
};
