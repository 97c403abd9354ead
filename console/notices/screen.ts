import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 通报: what is out of order, who has heard of it, and when there is word again. */
export const noticesScreen: Screen = {
  path: '/notices',
  within: '/:id?',
  title: () => t`通报`,
  letter: 'n',
  needs: ['listNotices'],
  load: async () => (await import('./notices.tsx')).Notices,
};
