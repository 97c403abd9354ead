import type { Bilingual } from '../bilingual.ts';

/** What a page adds where others are told with it. @param list where these are listed */
export const othersSaid = (
  members: number,
  list: string,
): { readonly subject: string; readonly text: Bilingual } => ({
  subject: `，另有 ${members} 条 · and ${members} more`,
  text: {
    zh: `\n另有 ${members} 条告警一并呼叫，确认本条即全部确认。清单：${list}`,
    en: `\n${moreAlerts(members)} told with this one, and acknowledged with it. List: ${list}`,
  },
});

/** What a call says of others that are told with it. */
export const othersSpoken = (members: number): Bilingual => ({
  zh: `另有 ${members} 条告警。`,
  en: members === 1 ? ' 1 more alert.' : ` ${members} more alerts.`,
});

const moreAlerts = (members: number): string =>
  members === 1 ? '1 more alert is' : `${members} more alerts are`;
