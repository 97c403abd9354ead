import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 班长看板: what a shift has on its hands. */
export const boardScreen: Screen = {
  path: '/board',
  title: () => t`班长看板`,
  letter: 'b',
  needs: ['extendLimit', 'cancelOrder'],
  load: async () => (await import('./board.tsx')).Board,
};
