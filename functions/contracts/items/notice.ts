import * as z from 'zod';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeContent,
  type NoticeUpdate,
  type NoticeWatch,
  type Receipt,
  type ToldNotice,
} from '../../domain/notice/notice.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';
import { StoredTimer } from './timer.ts';

/** The states of a notice. */
export const NOTICE_STATES = ['published', 'closed'] as const satisfies Notice['state'][];

const StoredContent = exactly<NoticeContent>()(
  z.object({
    kind: z.enum(NOTICE_KINDS),
    title: z.string(),
    occurredAt: StoredInstant,
    expectedRepairAt: StoredInstant.exactOptional(),
    nextWordAt: StoredInstant.exactOptional(),
    area: z.string(),
    areaCodes: z.array(z.string()).readonly().exactOptional(),
    functionsLost: z.array(z.string()).readonly(),
    measures: z.string().exactOptional(),
    agreedAnswer: z.string().exactOptional(),
  }),
);

const StoredUpdate = exactly<NoticeUpdate>()(
  z.object({
    at: StoredInstant,
    text: z.string(),
    expectedRepairAt: StoredInstant.exactOptional(),
    nextWordAt: StoredInstant.exactOptional(),
  }),
);

/** A notice, as every branch is told of it. */
export const StoredToldNotice = exactly<ToldNotice>()(
  z.object({
    id: z.string(),
    branch: z.string(),
    version: z.int().positive(),
    state: z.enum(NOTICE_STATES),
    content: StoredContent,
    publishedAt: StoredInstant,
    updates: z.array(StoredUpdate).readonly(),
    closing: z.object({ at: StoredInstant, cause: z.string(), remedy: z.string() }).exactOptional(),
    ownerApiUrl: z.string().exactOptional(),
  }),
);

const StoredWatch = exactly<NoticeWatch>()(
  z.object({
    timer: StoredTimer,
    toldVersion: z.int().positive(),
    overdueFrom: StoredInstant.exactOptional(),
  }),
);

/** A notice, as stored; watched over where it was published. */
export const StoredNotice = exactly<Notice>()(
  StoredToldNotice.extend({ watch: StoredWatch.exactOptional() }),
);

/** A branch's receipt for one version of a notice, as stored. */
export const StoredReceipt = exactly<Receipt>()(
  z.object({
    noticeId: z.string(),
    branch: z.string(),
    version: z.int().positive(),
    at: StoredInstant,
  }),
);
