import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 单位人员: who does what. */
export const organisationScreen: Screen = {
  path: '/organisation',
  title: () => t`单位人员`,
  letter: 'o',
  needs: ['listUnits'],
  load: async () => (await import('./organisation.tsx')).Organisation,
};
