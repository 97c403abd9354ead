import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 告警与值班: what nobody has acknowledged yet, what planned work mutes, and who is on call. */
export const alertsScreen: Screen = {
  path: '/alerts',
  title: () => t`告警与值班`,
  letter: 'a',
  needs: ['acknowledgeAlert', 'overrideRota'],
  load: async () => (await import('./alerts.tsx')).Alerts,
};
