import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** A work order about another branch's complaint. */
export const orderScreen: Screen = {
  path: '/orders/:id',
  title: () => t`工单详情`,
  needs: ['readOrder'],
  load: async () => (await import('./order.tsx')).OrderScreen,
};
