import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with an outage notice. */
export const NOTICE_PROBLEMS = {
  'notice-closed': { status: 409, en: 'The notice is closed.', zh: '该通报已结束。' },
  'notice-incomplete': {
    status: 422,
    en: 'The outage notice lacks required parts and was not published (H1); see details.',
    zh: '故障通报要素不全，未予发布（H1），详见 details。',
  },
  'notice-full': {
    status: 422,
    en: 'The notice has no room for another update; close it and publish a new one.',
    zh: '该通报已无法再追加更新，请结束后另行发布。',
  },
} as const satisfies ProblemTexts;
