import type { OrderCommand } from '../../../domain/order/decide.ts';
import type { Operation } from '../operation.ts';
import { misroute, passOn, report, take } from './handle.ts';
import { accept, cancel, confirm, returnOrder, sendBack } from './rule.ts';

/** Everything that people may do with a work order: exactly what the rules know. */
export const ORDER_COMMANDS = {
  take,
  'pass-on': passOn,
  report,
  misroute,
  confirm,
  'send-back': sendBack,
  accept,
  return: returnOrder,
  cancel,
} satisfies {
  readonly [Kind in OrderCommand['kind']]: Operation & { readonly kind: Kind };
};
