import * as z from 'zod';
import { BasisCatalogue } from '../contracts/bases.ts';
import { settingsPart } from './settings-file.ts';

/** What this branch may cite (E10). */
export const { bases } = settingsPart(z.object({ bases: BasisCatalogue }));
