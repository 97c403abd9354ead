import type { Progress } from '../contracts/operations/customers/progress.ts';
import type { Language } from '../contracts/problem.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { instantWords } from '../domain/clock/explain/words.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import type { TicketState } from '../domain/ticket/ticket.ts';
import { unreachable } from '../domain/unreachable.ts';
import { linkPage } from '../showing/link-page.ts';

const TITLE: Bilingual = { zh: '投诉处理进度', en: 'Your complaint' };
const NUMBER: Bilingual = { zh: '工单号', en: 'Number' };
const STATE: Bilingual = { zh: '状态', en: 'State' };
const NEXT: Bilingual = { zh: '最迟答复时间', en: 'You hear from us by' };
const GONE: Bilingual = {
  zh: '此链接无效或已过期。如需查询，请联系受理您投诉的单位。',
  en: 'This link is not valid, or no longer is. Please ask where you made your complaint.',
};

/** How a state is called to the customer. */
const stateWords = (state: TicketState): Bilingual => {
  switch (state) {
    case 'acknowledged':
    case 'pending':
      return { zh: '已受理，等待处理', en: 'Registered, about to be worked on' };
    case 'inProgress':
      return { zh: '正在处理', en: 'Being worked on' };
    case 'held':
      return { zh: '等待您补充材料', en: 'Waiting for what we asked you for' };
    case 'resolved':
      return { zh: '已答复', en: 'Answered' };
    case 'rejected':
      return { zh: '不予受理，已告知理由', en: 'Not accepted; you have been told why' };
    case 'closed':
      return { zh: '已办结', en: 'Closed' };
    case 'cancelled':
      return { zh: '已撤诉', en: 'Withdrawn' };
    default:
      return unreachable(state);
  }
};

const STYLE = 'dt{color:#595959;font-size:1rem}dd{margin:0 0 1rem;font-weight:600}';

/** Nothing in it is anybody's words: it needs no escaping. */
const page = (language: Language, content: string): string =>
  linkPage(TITLE, language, { content, style: STYLE });

/** How a complaint stands, to be read on a phone. */
export const progressPage = (
  { ticketNumber, state, nextDate }: Progress,
  language: Language,
  zone: TimeZone,
): string => {
  const rows: readonly (readonly [Bilingual, string])[] = [
    [NUMBER, ticketNumber],
    [STATE, stateWords(state)[language]],
    ...(nextDate === undefined ? [] : [[NEXT, instantWords(nextDate, zone)[language]] as const]),
  ];
  const list = rows.map(([name, value]) => `<dt>${name[language]}</dt><dd>${value}</dd>`).join('');
  return page(language, `<dl>${list}</dl>`);
};

/** What is seen by whoever has a link that leads nowhere, for whichever reason. */
export const goneProgressPage = (language: Language): string =>
  page(language, `<p>${GONE[language]}</p>`);
