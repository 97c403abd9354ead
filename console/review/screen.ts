import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 审核台: reports that await review, or the confirmation of one's own unit's head. */
export const reviewScreen: Screen = {
  path: '/review',
  within: '/:id?',
  title: () => t`审核台`,
  letter: 'r',
  needs: ['acceptReport', 'confirmReport'],
  load: async () => (await import('./review.tsx')).Review,
};
