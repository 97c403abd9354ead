import { misfitWords } from '../functions/contracts/misfit-words.ts';
import type { WholeOrganisation } from '../functions/contracts/organisation-import.ts';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { Difference } from '../functions/domain/organisation/import.ts';
import type { OrganisationProblem } from '../functions/domain/organisation/problem.ts';

type Language = keyof Bilingual;

const OF: Readonly<Record<OrganisationProblem['of'], Bilingual>> = {
  unit: { zh: '单位', en: 'unit  ' },
  person: { zh: '人员', en: 'person' },
  'on-call': { zh: '值班', en: 'on call' },
};

const KINDS: Readonly<Record<Difference['kind'], Bilingual>> = {
  new: { zh: '新增', en: 'is new' },
  changed: { zh: '变更', en: 'changes' },
  gone: { zh: '已撤销或已离职，不会恢复', en: 'is closed or has left: does not come back' },
  'not-written': { zh: '文件未列出，保持不变', en: 'is not in the file: stays as it is' },
};

/** In what a file and a branch differ, in one line. */
export const differenceLine = (
  { of, id, kind, fields }: Difference,
  language: Language,
): string => {
  const colon = language === 'zh' ? '：' : ': ';
  const detail = fields.length > 0 ? `${colon}${fields.join(language === 'zh' ? '、' : ', ')}` : '';
  return `${OF[of][language]}  ${id}  ${KINDS[kind][language]}${detail}`;
};

/** What does not fit, in one line. */
export const problemLine = (
  { of, id, field, misfit }: OrganisationProblem,
  language: Language,
): string => `${OF[of][language]}  ${id}  ${field}: ${misfitWords(misfit)[language]}`;

const STATES: Readonly<Record<'closed' | 'left', Bilingual>> = {
  closed: { zh: '已撤销', en: 'closed' },
  left: { zh: '已离职', en: 'left' },
};

/** All units and people, one a line. */
export const organisationLines = (
  { units, people }: WholeOrganisation,
  language: Language,
): readonly string[] => [
  ...units.map(({ id, name, type, head, state }) =>
    [
      OF.unit[language],
      id,
      name[language],
      type,
      ...(head === undefined ? [] : [head]),
      ...(state === 'closed' ? [STATES.closed[language]] : []),
    ].join('  '),
  ),
  ...people.map(({ id, name, sub, posts, state, absence }) =>
    [
      OF.person[language],
      id,
      name,
      sub,
      posts.map(({ post, unit }) => `${post}@${unit}`).join(' '),
      ...(absence ? [`${absence.from}–${absence.to} → ${absence.deputy ?? '-'}`] : []),
      ...(state === 'left' ? [STATES.left[language]] : []),
    ].join('  '),
  ),
];
