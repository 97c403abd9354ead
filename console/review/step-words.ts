import { t } from '@lingui/core/macro';
import type { Step } from './trail.ts';

/** What each step of handling is called (E2). */
export const stepWords = (step: Step): string => {
  switch (step) {
    case 'inquiry':
      return t`被诉单位与查询时限`;
    case 'course':
      return t`事情经过`;
    case 'nature':
      return t`定性`;
    case 'responsible':
      return t`责任单位和责任人`;
    case 'remedy':
      return t`处理措施`;
    case 'conclusion':
      return t`答复口径`;
  }
};
