import { plural, t } from '@lingui/core/macro';
import type { components } from '../generated/api.ts';

type OrderState = components['schemas']['WorkOrder']['state'];
type Level = components['schemas']['TicketSummary']['level'];

/** A work order's state (D6, E2-E4). */
export const orderStateWords = (state: OrderState): string => {
  switch (state) {
    case 'issued':
      return t`待接单`;
    case 'taken':
      return t`处理中`;
    case 'reported':
      return t`待部门负责人确认`;
    case 'confirmed':
      return t({ context: 'state of a work order', message: '待审核' });
    case 'returned':
      return t`已退回`;
    case 'accepted':
      return t`审核通过`;
    case 'misrouted':
      return t`错派退回`;
    case 'cancelled':
      return t`已撤回`;
  }
};

/** How often the customer has asked how far it is (E9). */
export const chasedWords = (times: number): string =>
  t`客户已催 ${plural(times, { one: '# 次', other: '# 次' })}`;

/** Where a complaint stands on the ladder (F1). */
export const levelWords = (level: Level): string => {
  switch (level) {
    case 'city':
      return t`市级`;
    case 'province':
      return t`省级`;
    case 'regulator':
      return t`监管层级`;
  }
};
