import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with what comes in. */
export const INTAKE_PROBLEMS = {
  'already-ticketed': {
    status: 409,
    en: 'A ticket has been made of it already; see details.',
    zh: '该留存件已登记为工单，详见 details。',
  },
  'unreadable-mail': {
    status: 422,
    en: 'The mail cannot be read; it is set aside for a manager, see details.',
    zh: '邮件无法读取，已留存待主管查看，详见 details。',
  },
  'not-a-complaint': {
    status: 422,
    en: 'An automatic reply or a delivery report opens no ticket; it is set aside for a manager, see details.',
    zh: '自动回复或退信不作为投诉登记，已留存待主管查看，详见 details。',
  },
  'unusable-contact': {
    status: 422,
    en: 'A number or address cannot be read; see details.',
    zh: '号码或地址无法识别，详见 details。',
  },
  'upload-missing': {
    status: 422,
    en: 'There is no uploaded object with this key.',
    zh: '没有此上传文件。',
  },
} as const satisfies ProblemTexts;
