import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with a work order, and whom it goes to. */
export const ORDER_PROBLEMS = {
  'not-a-neighbour': {
    status: 409,
    en: 'Work orders go to units of this branch, of the branch above it and of those below it, to no others (see details).',
    zh: '工单只能派给本分公司及其上级、下级分公司的单位（见 details）。',
  },
  'own-intake': {
    status: 403,
    en: 'Somebody else must dispatch this complaint: you took it in yourself (A3).',
    zh: '该投诉由您本人受理，须由他人派单（A3）。',
  },
  'own-report': {
    status: 403,
    en: 'Somebody else must confirm or review this report: it is your own (E3, E4).',
    zh: '该处理报告由您本人提交，须由他人确认或审核（E3、E4）。',
  },
  'own-confirmation': {
    status: 403,
    en: 'Somebody else must review this report: you have confirmed it yourself (E4).',
    zh: '该处理报告由您本人确认，须由他人审核（E4）。',
  },
  'wrong-order-state': {
    status: 409,
    en: 'The work order has not come as far as this needs, or is past it; see details.',
    zh: '工单当前所处环节不能这样操作，详见 details。',
  },
  'not-of-unit': {
    status: 403,
    en: 'The work order is with another unit than those in which you hold the post; see details.',
    zh: '该工单由其他单位承办，您在该单位没有相应岗位，详见 details。',
  },
  'same-unit': {
    status: 409,
    en: 'The work order is with this unit already.',
    zh: '该工单已在此单位。',
  },
  'nobody-at-unit': {
    status: 409,
    en: 'Nobody handles or heads this unit, or one above it: nobody could take a work order there. Have a manager post somebody first.',
    zh: '该单位及其上级单位均无处理人和负责人，无人可接单，请投诉主管先安排人员。',
  },
  'not-a-handler-there': {
    status: 422,
    en: 'The person named does not handle in this unit, nor in one above it; see details.',
    zh: '指定的人员不是该单位或其上级单位的处理人，详见 details。',
  },
} as const satisfies ProblemTexts;
