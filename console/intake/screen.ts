import { t } from '@lingui/core/macro';
import type { Screen } from '../shell/screen.ts';

/** 受理: a call on record in a minute. */
export const intakeScreen: Screen = {
  path: '/intake',
  title: () => t`受理`,
  letter: 'i',
  needs: ['registerPhoneCall'],
  load: async () => (await import('./intake.tsx')).Intake,
};
