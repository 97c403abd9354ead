import { type HttpRefusal, notOwner, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { OrderRefusal } from '../domain/order/decide.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import { unreachable } from '../domain/unreachable.ts';

/** How the rules' no to a command on a work order is told to the sender. */
export const orderRefusal = (no: OrderRefusal, { post }: Pick<WorkOrder, 'post'>): HttpRefusal => {
  switch (no.kind) {
    case 'wrong-state':
      return refusal(
        'wrong-order-state',
        { field: 'state', problem: asIs(no.state) },
        { field: 'needs', problem: asIs(no.needs.join(', ')) },
      );
    case 'not-our-side':
      return notOwner(no.owner, post?.otherApiUrl);
    case 'own-report':
    case 'own-confirmation':
      return refusal(no.kind, { field: 'rule', problem: asIs(no.rule) });
    case 'same-unit':
      return refusal('same-unit', { field: 'unit', problem: asIs(no.unit) });
    default:
      return unreachable(no);
  }
};
