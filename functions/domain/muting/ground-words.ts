import type { Bilingual } from '../bilingual.ts';
import type { MutingGround } from './muting.ts';

/** What planned work is called. */
export const MUTING_GROUND_WORDS: Readonly<Record<MutingGround, Bilingual>> = {
  'cut-over': { zh: '割接', en: 'cut-over' },
  upgrade: { zh: '升级改造', en: 'upgrade' },
  maintenance: { zh: '例行维护', en: 'maintenance' },
  relocation: { zh: '搬迁', en: 'relocation' },
  drill: { zh: '演练', en: 'drill' },
};
