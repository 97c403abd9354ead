import type { NoticeContent } from '../../functions/domain/notice/notice.ts';
import {
  type NoticeOccasion,
  type NoticeRecorded,
  publish,
} from '../../functions/domain/notice/notice-acts.ts';
import { at, MONDAY } from './ticket.ts';

/** An outage with all of H1's parts. */
export const anOutage = (content: Partial<NoticeContent> = {}): NoticeContent => ({
  kind: 'network-outage',
  title: '淮安区基站退服',
  occurredAt: MONDAY,
  expectedRepairAt: at('2026-07-06T14:00:00+08:00'),
  area: '淮安区',
  functionsLost: ['通话', '上网'],
  measures: '应急通信车已到位',
  ...content,
});

export const anOccasion = (occasion: Partial<NoticeOccasion> = {}): NoticeOccasion => ({
  at: MONDAY,
  by: { kind: 'person', subject: 'publisher-1', role: 'publisher' },
  correlationId: 'test',
  overdueAfter: 0,
  chaseAt: at('2026-07-07T10:00:00+08:00'),
  ...occasion,
});

/** A notice as published, with its first entry. */
export const aNotice = ({
  id = '01J0000000000000000000000N',
  branch = 'jiangsu',
  content = anOutage(),
}: {
  readonly id?: string;
  readonly branch?: string;
  readonly content?: NoticeContent;
} = {}): NoticeRecorded => publish(id, branch, content, anOccasion());
