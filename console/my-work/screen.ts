import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 我的工单: what next. */
export const myWorkScreen: Screen = {
  path: '/work',
  title: () => t`我的工单`,
  letter: 'w',
  needs: ['listOrders', 'listComplaints'],
  load: async () => (await import('./my-work.tsx')).MyWork,
};
