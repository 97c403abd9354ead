import type { CalledFor } from '../contracts/operations/on-call/acknowledge-link.ts';
import type { Language } from '../contracts/problem.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { instantWords } from '../domain/clock/explain/words.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import { escaped } from '../showing/html.ts';
import { linkPage } from '../showing/link-page.ts';

const TITLE: Bilingual = { zh: '确认呼叫', en: 'Acknowledge' };
const ACKNOWLEDGED: Bilingual = { zh: '已确认', en: 'Acknowledged' };
const STOPS: Bilingual = {
  zh: '确认后不再呼叫其他人；工单时限照常计算。',
  en: 'Then nobody else is called; the limits go on running.',
};
const GONE: Bilingual = {
  zh: '此链接无效、已过期或已使用。请登录工作台确认。',
  en: 'This link is not valid, no longer is, or has been used. Please sign in to acknowledge.',
};

const STYLE =
  'button{font:inherit;font-weight:600;width:100%;min-height:3.5rem;border:0;border-radius:.5rem;color:#fff;background:#0b5cad}';

const page = (language: Language, content: string): string =>
  linkPage(TITLE, language, { content, style: STYLE });

/** What somebody is called for, with the one button; or that it is acknowledged, and since when. */
export const acknowledgePage = (
  { subject, state, acknowledgedAt }: CalledFor,
  language: Language,
  zone: TimeZone,
): string => {
  const about = `<p>${escaped(subject)}</p>`;
  if (state === 'raised')
    return page(
      language,
      `${about}<form method="post"><button>${TITLE[language]}</button></form><p>${STOPS[language]}</p>`,
    );
  const since =
    acknowledgedAt === undefined ? '' : ` ${instantWords(acknowledgedAt, zone)[language]}`;
  return page(language, `${about}<p><strong>${ACKNOWLEDGED[language]}</strong>${since}</p>`);
};

/** What is seen by whoever has a link that leads nowhere, for whichever reason. */
export const goneAcknowledgePage = (language: Language): string =>
  page(language, `<p>${GONE[language]}</p>`);
