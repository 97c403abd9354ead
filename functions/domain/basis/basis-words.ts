import type { Bilingual } from '../bilingual.ts';
import type { Catalogue } from './basis.ts';

/**
 * On what an answer rests, as the customer is told: what is cited by its title, and then what somebody
 * added; undefined where there is neither. What has left the catalogue since is not named.
 */
export const basisWords = (
  codes: readonly string[],
  added: string | undefined,
  language: keyof Bilingual,
  catalogue: Catalogue,
): string | undefined => {
  const titles = codes.flatMap((code) => {
    const basis = catalogue.find((one) => one.code === code);
    return basis ? [basis.title[language]] : [];
  });
  const parts = added === undefined ? titles : [...titles, added];
  return parts.length === 0 ? undefined : parts.join(language === 'zh' ? '；' : '; ');
};
