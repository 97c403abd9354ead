import * as z from 'zod';
import type { PublishedTypes } from '../../domain/entry.ts';
import type { NOTICE_AUDIENCES, NoticeData } from '../../domain/notice/notice-entries.ts';
import { StoredToldNotice } from '../items/notice.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

/** A notice as it is told. */
const NoticeShown = StoredToldNotice.meta({
  description: 'The whole notice: an event lost or late on the way does no harm.',
});

const noticeEvent = z.object({ notice: NoticeShown, ...origin });

/** What is told of a notice, by event type. */
export const NOTICE_EVENTS = toldShapes<
  NoticeData,
  PublishedTypes<typeof NOTICE_AUDIENCES>,
  z.input<z.ZodObject<typeof origin>>
>()({
  NoticePublished: noticeEvent.meta({
    description: 'An outage or a major incident has been made known (H1, H3).',
  }),

  NoticeUpdated: noticeEvent.meta({ description: 'A notice has an update (H5).' }),

  NoticeClosed: noticeEvent.meta({
    description: 'A notice has been closed with cause and remedy (H5).',
  }),

  NoticeReceived: z
    .object({
      noticeId: z.string(),
      publisher: z.string().meta({ description: 'The branch that published the notice.' }),
      noticeVersion: z.int().positive().meta({ description: 'The version that has arrived.' }),
      receiver: z.string().meta({ description: 'The branch that it has arrived at.' }),
      ...origin,
    })
    .meta({ description: 'A branch has taken a notice in (H4).' }),
});
