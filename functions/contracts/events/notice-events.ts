import * as z from 'zod';
import type { Notice } from '../../domain/notice/notice.ts';
import { exactly } from '../items/exactly.ts';
import { StoredNotice } from '../items/notice.ts';
import { origin } from './parts.ts';

const { shape } = StoredNotice;

/** A notice as it is told. */
const NoticeShown = exactly<Notice>()(
  z
    .strictObject({ ...shape, content: z.strictObject(shape.content.shape) })
    .meta({ description: 'The whole notice: an event lost or late on the way does no harm.' }),
);

const noticeEvent = z.strictObject({ notice: NoticeShown, ...origin });

/** What is told of a notice, by event type. */
export const NOTICE_EVENTS = {
  NoticePublished: noticeEvent.meta({
    description: 'An outage or a major incident has been made known (H1, H3).',
  }),
  NoticeUpdated: noticeEvent.meta({ description: 'A notice has an update (H5).' }),
  NoticeClosed: noticeEvent.meta({
    description: 'A notice has been closed with cause and remedy (H5).',
  }),
};

/** A branch's proof that a notice has reached it. */
export const NoticeReceived = z
  .strictObject({
    noticeId: z.string(),
    publisher: z.string().meta({ description: 'The branch that published the notice.' }),
    noticeVersion: z.int().positive().meta({ description: 'The version that has arrived.' }),
    receiver: z.string().meta({ description: 'The branch that it has arrived at.' }),
    ...origin,
  })
  .meta({ description: 'A branch has taken a notice in (H4).' });
