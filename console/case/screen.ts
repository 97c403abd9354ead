import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 投诉详情: one complaint, whole. */
export const caseScreen: Screen = {
  path: '/cases/:id',
  title: () => t`投诉详情`,
  needs: ['readComplaint'],
  load: async () => (await import('./case.tsx')).CaseScreen,
};
