import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { ClockContext } from '../functions/domain/clock/clock.ts';
import { announcementWords } from '../functions/domain/clock/explain/network-change-words.ts';
import {
  type Announcement,
  announcement,
  type ChangeGrade,
} from '../functions/domain/clock/network-change-announcement.ts';
import type { Instant } from '../functions/domain/time.ts';

/** The rule whose limits are counted backwards, from the change that is planned. */
export const BACKWARDS = 'H2';

/** By when a change of one grade must have been announced. */
export type ExplainedAnnouncement = Announcement & {
  readonly grade: ChangeGrade;
  readonly text: Bilingual;
};

const GRADES = ['major', 'general'] as const satisfies readonly ChangeGrade[];

/** For a change at an instant, each grade's last moment to announce it. @see rule H2 */
export const announcements = (changeAt: Instant, context: ClockContext): ExplainedAnnouncement[] =>
  GRADES.map((grade) => {
    const announced = announcement(grade, changeAt, context);
    return { grade, ...announced, text: announcementWords(grade, announced, context.timeZone) };
  });

/** The sentences, for a terminal. */
export const announcementPage = (announced: readonly ExplainedAnnouncement[]): string =>
  announced.map(({ text: { zh, en } }) => `${zh}\n${en}`).join('\n\n');
