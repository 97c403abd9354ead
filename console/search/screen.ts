import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 查询: a complaint by its number, its customer, or how it stands. */
export const searchScreen: Screen = {
  path: '/search',
  title: () => t`查询`,
  letter: 's',
  needs: ['listComplaints'],
  load: async () => (await import('./search.tsx')).Search,
};
