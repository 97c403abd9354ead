import * as z from 'zod';
import { AreaCode } from './area.ts';
import { NOTICE_STATES, StoredReceipt, StoredToldNotice } from './items/notice.ts';
import { May } from './may.ts';
import { PageQuery } from './page.ts';
import { SENTENCES } from './schema-messages.ts';
import { words } from './text.ts';
import { GivenInstant } from './time.ts';

/** A notice's id: a ULID. */
export const NoticeId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error: SENTENCES.noticeId.en });

const Area = words(200);

/** As many as a province has counties, and some. */
const MAX_AREAS = 200;
const FunctionsLost = z.array(words(100)).max(50).default([]);

const common = {
  title: words(200),
  /** Administrative divisions that are affected (GB/T 2260); `area` says it in words. */
  areaCodes: z.array(AreaCode).min(1).max(MAX_AREAS).exactOptional(),
  functionsLost: FunctionsLost,
  expectedRepairAt: GivenInstant.exactOptional(),
  nextWordAt: GivenInstant.exactOptional().meta({
    description:
      'Where nobody knows yet when it will be repaired: when there will be word again (H1).',
  }),
  measures: words(5000).exactOptional(),
  /** The wording that all desks use (Q2). */
  agreedAnswer: words(5000).exactOptional(),
};

// H1's parts are not required here: which of them are missing is told by the rule, not by the form.
const NetworkOutage = z
  .strictObject({
    kind: z.literal('network-outage'),
    ...common,
    occurredAt: GivenInstant.exactOptional(),
    area: Area.exactOptional(),
  })
  .meta({
    description:
      'A network outage (H1). Published only with all of `occurredAt`, `expectedRepairAt` or `nextWordAt`, `area`, `functionsLost` (at least one) and `measures`; otherwise 422 `notice-incomplete`.',
    example: {
      kind: 'network-outage',
      title: '淮安区部分基站退服',
      occurredAt: '2026-09-30T20:00:00+08:00',
      expectedRepairAt: '2026-09-30T23:30:00+08:00',
      area: '淮安区',
      areaCodes: ['320803'],
      functionsLost: ['语音通话', '移动上网'],
      measures: '抢修队已到场，应急通信车已开通',
      agreedAnswer: '您所在区域的基站正在抢修，预计今晚 23:30 前恢复。',
    },
  });

const MajorIncident = z
  .strictObject({
    kind: z.literal('major-incident'),
    ...common,
    occurredAt: GivenInstant,
    area: Area,
  })
  .meta({ description: 'A major incident, declared by hand (H3).' });

/** The body of `POST /notices`. */
export const PublishNotice = z.discriminatedUnion('kind', [NetworkOutage, MajorIncident]);

/** The body of `POST /notices/{id}/updates` (H5). */
export const UpdateNotice = z
  .strictObject({
    text: words(2000),
    expectedRepairAt: GivenInstant.exactOptional(),
    nextWordAt: GivenInstant.exactOptional(),
  })
  .meta({
    description:
      'What is known now, and when repair is expected now, or word again (H5). When that passes without another update, the branch that published it is alerted.',
    example: {
      text: '主用光缆已接通，正在逐站恢复',
      expectedRepairAt: '2026-09-30T23:00:00+08:00',
    },
  });

/** The body of `POST /notices/{id}/close` (H5). */
export const CloseNotice = z.strictObject({ cause: words(2000), remedy: words(2000) }).meta({
  description: 'The final update: it is restored, by what it was caused and mended (H5).',
  example: { cause: '施工挖断主用光缆', remedy: '光缆已重新熔接，业务全部恢复' },
});

/**
 * How many notices a page holds at most. A function answers at most 6 MB: with the largest notices,
 * of quotation marks alone, which double in the answer, 18 fit.
 */
export const MAX_NOTICES_A_PAGE = 18;

/** The query of `GET /notices`. */
export const NoticeListQuery = PageQuery.extend({
  state: z.enum(NOTICE_STATES).optional(),
  limit: PageQuery.shape.limit.meta({
    description: `However many are asked for, a page holds at most ${MAX_NOTICES_A_PAGE}.`,
  }),
});

/** A notice as callers see it, this branch's own or another's. */
export const NoticeView = z.strictObject(StoredToldNotice.shape).meta({ id: 'Notice' });

/** A page of notices, the newest first; `cursor` is absent on the last one. */
export const NoticeList = z.strictObject({
  items: z.array(NoticeView),
  cursor: z.string().optional(),
});

/** A notice with its receipts. */
export const NoticeWithReceipts = NoticeView.extend({
  receipts: z.array(z.strictObject(StoredReceipt.omit({ noticeId: true }).shape)).meta({
    description: 'The version that each branch has taken in, and when (H4).',
  }),
  awaiting: z.array(z.string()).meta({
    description:
      'Branches that have not confirmed the current version; empty where another branch published it.',
  }),
  may: May,
});
export type NoticeWithReceipts = z.infer<typeof NoticeWithReceipts>;
