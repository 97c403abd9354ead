import { t } from '@lingui/core/macro';
import type { H1Part } from '../../functions/domain/notice/judge-content.ts';

/** What H1's parts are called. */
export const partWords = (part: H1Part): string => {
  switch (part) {
    case 'occurredAt':
      return t`发生时间`;
    case 'expectedRepairAt':
      return t`预计修复时间，或下次通报时间`;
    case 'area':
      return t`影响范围`;
    case 'functionsLost':
      return t`受影响的功能`;
    case 'measures':
      return t`应急措施`;
  }
};
