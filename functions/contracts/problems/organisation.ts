import type { ProblemTexts } from './problem-texts.ts';

/** What can be wrong with units and people. */
export const ORGANISATION_PROBLEMS = {
  'already-there': {
    status: 409,
    en: 'This id is taken: an id stays with whom or what it once stood for.',
    zh: '该编号已被占用：编号一经使用，不再另作他用。',
  },
  'person-left': {
    status: 409,
    en: 'This person has left; whoever comes back is added under a new id.',
    zh: '该人员已离职；重新入职须以新编号登记。',
  },
  'unit-closed': {
    status: 409,
    en: 'This unit is closed and stays so.',
    zh: '该单位已撤销，不再恢复。',
  },
  'last-manager': {
    status: 409,
    en: 'The branch would be left without a manager, and nobody could change its organisation any more: post another one first.',
    zh: '这样本分公司将没有投诉主管，无人能再变更组织架构，请先任命另一位。',
  },
  'unit-has-orders': {
    status: 409,
    en: 'The unit is still at work: its open work orders are ended or passed on first, such as the one in details.',
    zh: '该单位尚有在办工单（如 details 所示），请先办结或转派。',
  },
  'no-such-unit': {
    status: 422,
    en: 'The branch has no such unit; see details.',
    zh: '本分公司没有该单位，详见 details。',
  },
  'no-such-person': {
    status: 422,
    en: 'The branch knows nobody of this id who is still there; see details.',
    zh: '本分公司没有该人员，或其已离职，详见 details。',
  },
  'organisation-misfit': {
    status: 422,
    en: 'Units and people would not fit together any more; nothing was changed, see details.',
    zh: '这样修改后，单位与人员的设置将互相矛盾，未作任何修改，详见 details。',
  },
} as const satisfies ProblemTexts;
