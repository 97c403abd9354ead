import * as z from 'zod';
import type { NoticeData, NoticeEntry } from '../../domain/notice/notice-entries.ts';
import { StoredInstant } from '../time.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredToldNotice } from './notice.ts';
import { StoredTimerAfter, storedTimerData, timerOrders } from './timer.ts';

const noticeEntry =
  <Type extends keyof NoticeData>(type: Type) =>
  <Data extends z.ZodType<NoticeData[Type]>>(
    data: Data & Faithful<NoticeData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('notice'),
      type: z.literal(type),
      ...entryFields,
      data,
      timer: StoredTimerAfter.exactOptional(),
      ...timerOrders,
    });

const whole = z.object({ notice: StoredToldNotice });

/** A notice's entry, as stored. */
export const StoredNoticeEntry = exactly<NoticeEntry>()(
  z.discriminatedUnion('type', [
    noticeEntry('NoticePublished')(whole),
    noticeEntry('NoticeUpdated')(whole),
    noticeEntry('NoticeClosed')(whole),
    noticeEntry('NoticeReceived')(
      z.object({
        noticeId: z.string(),
        publisher: z.string(),
        noticeVersion: z.int().positive(),
        receiver: z.string(),
      }),
    ),
    noticeEntry('NoticeOverdue')(z.object({ expectedAt: StoredInstant })),
    noticeEntry('NoticeChased')(z.object({})),
    noticeEntry('TimerRearmed')(storedTimerData.TimerRearmed),
    noticeEntry('TimerSetAside')(storedTimerData.TimerSetAside),
    noticeEntry('TimerArmed')(storedTimerData.TimerArmed),
  ]),
);
