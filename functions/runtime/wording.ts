import * as z from 'zod';
import { WordingFile } from '../contracts/wording.ts';
import { effectiveWording } from '../domain/wording/effective-wording.ts';
import { settings } from './settings.ts';
import { settingsPart } from './settings-file.ts';

/** In whose name and words this branch writes to customers. */
export const wording = effectiveWording(
  settings.branch,
  settingsPart(z.object({ wording: WordingFile })).wording,
);
