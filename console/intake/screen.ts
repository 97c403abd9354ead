import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';
import { WAYS } from './way.ts';

/** 受理: a call, a visit or a letter on record in a minute. */
export const intakeScreen: Screen = {
  path: '/intake',
  title: () => t`受理`,
  letter: 'i',
  needs: Object.keys(WAYS),
  load: async () => (await import('./intake.tsx')).Intake,
};
