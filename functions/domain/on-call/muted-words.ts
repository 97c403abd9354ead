import type { Bilingual } from '../bilingual.ts';
import { MUTING_GROUND_WORDS } from '../muting/ground-words.ts';
import type { Muted } from './alert.ts';
import { localTimeOf } from './local-time-words.ts';

/** What a page adds where its alert was muted: by which muting, until when and why. */
export const mutedSaid = ({ by, until, because, work }: Muted, timeZone: string): Bilingual => {
  const { zh, en } = MUTING_GROUND_WORDS[because];
  const local = localTimeOf(until, timeZone);
  const number = work === undefined ? '' : ` ${work}`;
  return {
    zh: `\n本告警此前因计划内工作（${zh}${number}）被屏蔽（${by}），屏蔽原定至 ${local}（当地时间）。`,
    en: `\nThis alert was muted for planned work (${en}${number}; ${by}), which was to last until ${local} local time.`,
  };
};
