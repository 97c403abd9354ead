import { t } from '@lingui/core/macro';
import type { Screen } from '../parts/screen.ts';

/** 派单台: to be emptied. */
export const dispatchScreen: Screen = {
  path: '/dispatch',
  title: () => t`派单台`,
  letter: 'd',
  needs: ['listDispatch'],
  load: async () => (await import('./dispatch.tsx')).Dispatch,
};
