import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with a shift that is handed over. */
export const HAND_OVER_PROBLEMS = {
  'own-hand-over': {
    status: 403,
    en: 'Somebody else must take over: you handed this shift over yourself (E9).',
    zh: '该交班记录由您本人填写，须由他人确认接班（E9）。',
  },
  'not-of-shift': {
    status: 403,
    en: 'This is the shift of another unit than yours: a lead of that unit, or a manager, takes it over; see details (E9).',
    zh: '该班次属其他单位，须由该单位班长或投诉主管确认接班，详见 details（E9）。',
  },
  'unit-not-led': {
    status: 403,
    en: 'You do not lead this unit: its own leads, or a manager, hand its shift over; see details (E9).',
    zh: '您不是该单位的班长，其班次须由该单位班长或投诉主管交班，详见 details（E9）。',
  },
  'several-units-led': {
    status: 422,
    en: 'You lead several units: say in `unit` whose shift it is; see details (E9).',
    zh: '您担任多个单位的班长，请选定交哪个单位的班（`unit`），详见 details（E9）。',
  },
} as const satisfies ProblemTexts;
