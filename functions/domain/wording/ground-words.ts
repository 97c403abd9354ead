import type { RefusalGround } from '../acceptance/propose-refusal.ts';
import type { Bilingual } from '../bilingual.ts';

/** Why a complaint is refused, as the customer is told it (B5). */
export const GROUND_SENTENCES: { readonly [ground in RefusalGround]: Bilingual } = {
  'already-decided': {
    zh: '该问题此前已由有关部门会同我方处理，并有明确结论。',
    en: 'An authority has looked into the matter before, with our part in it, and has come to a clear conclusion.',
  },
  'past-acceptance-period': {
    zh: '该问题已超过受理期限。',
    en: 'The period in which such a matter can be taken up is over.',
  },
  'not-concerned': {
    zh: '您不是该问题的直接当事人，或者尚未提供当事人的授权证明。',
    en: 'You are not the person whom the matter concerns, or have not shown authority to act for them.',
  },
  'no-evidence': {
    zh: '现有情况尚无相关材料可以佐证。',
    en: 'There is nothing so far by which it could be established.',
  },
};
