import { t } from '@lingui/core/macro';
import { CATEGORY_WORDS } from '../../functions/contracts/value-labels.ts';
import { MUTING_GROUND_WORDS } from '../../functions/domain/muting/ground-words.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { levelWords } from '../parts/words.ts';

/** A muting for planned work, as the API tells of it. */
export type Muting = components['schemas']['Muting'];

/** What work it is, with its number where it has one. */
export const workWords = ({ because, work }: Pick<Muting, 'because' | 'work'>): string =>
  [inWords(MUTING_GROUND_WORDS[because]), work].filter(Boolean).join(' ');

/** What a muting covers besides its divisions, each for itself; it covers what fits all of them. */
export const scopeWords = (
  { levels = [], categories = [], unit }: Muting['scope'],
  unitName: (id: string) => string,
): readonly string[] => [
  ...(categories.length > 0
    ? [categories.map((one) => inWords(CATEGORY_WORDS[one])).join(t`、`)]
    : []),
  ...(unit === undefined ? [] : [unitName(unit)]),
  ...(levels.length > 0 ? [levels.map(levelWords).join(t`、`)] : []),
];
