import type { Bilingual } from '../../bilingual.ts';
import type { TimeZone } from '../local-time.ts';
import type { Announcement, ChangeGrade } from '../network-change-announcement.ts';
import { instantWords, limitWords } from './words.ts';

const GRADES: Readonly<Record<ChangeGrade, Bilingual>> = {
  major: { zh: '重大网络调整', en: 'A major network change' },
  general: { zh: '一般网络调整', en: 'A general network change' },
};

/** By when a planned change must have been announced, told to whoever plans it. @see rule H2 */
export const announcementWords = (
  grade: ChangeGrade,
  { rule, source, limit, changeAt, announceBy }: Announcement,
  zone: TimeZone,
): Bilingual => {
  const [name, ahead] = [GRADES[grade], limitWords(limit)];
  const [change, by] = [instantWords(changeAt, zone), instantWords(announceBy, zone)];
  return {
    zh: `${name.zh}：须至少提前${ahead.zh}向客户服务部门通报（规则${rule}，${source.zh}）。于${change.zh}实施的，最迟应于${by.zh}通报。`,
    en: `${name.en} is announced to customer service at least ${ahead.en} ahead (rule ${rule}, ${source.en}). One at ${change.en} must be announced by ${by.en}.`,
  };
};
