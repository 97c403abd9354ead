import { describe, expect, it } from 'vitest';
import { announcementWords } from '../../../functions/domain/clock/explain/network-change-words.ts';
import {
  announcement,
  type ChangeGrade,
} from '../../../functions/domain/clock/network-change-announcement.ts';
import { aContext, at, SHANGHAI } from './builders.ts';

const context = aContext();
const words = (grade: ChangeGrade) =>
  announcementWords(grade, announcement(grade, at('2026-06-10 02:00'), context), SHANGHAI);

describe('H2: whoever plans a change is told by when to announce it', () => {
  it('a major one, 72 hours ahead', () => {
    expect(words('major')).toEqual({
      zh: '重大网络调整：须至少提前72小时向客户服务部门通报（规则H2，公司规定）。于2026年6月10日（星期三）02:00实施的，最迟应于2026年6月7日（星期日）02:00通报。',
      en: "A major network change is announced to customer service at least 72 hours ahead (rule H2, operator's rule). One at 02:00 on Wednesday, 10 June 2026 must be announced by 02:00 on Sunday, 7 June 2026.",
    });
  });

  it('a general one, 36 hours ahead', () => {
    expect(words('general')).toEqual({
      zh: '一般网络调整：须至少提前36小时向客户服务部门通报（规则H2，公司规定）。于2026年6月10日（星期三）02:00实施的，最迟应于2026年6月8日（星期一）14:00通报。',
      en: "A general network change is announced to customer service at least 36 hours ahead (rule H2, operator's rule). One at 02:00 on Wednesday, 10 June 2026 must be announced by 14:00 on Monday, 8 June 2026.",
    });
  });
});
