import { describe, expect, it } from 'vitest';
import type { TokenHolder } from '../../../functions/domain/actor.ts';
import { giveOut } from '../../../functions/domain/order/give-out.ts';
import { postForOrder } from '../../../functions/domain/order/of-unit.ts';
import { aDispatcher, orderContext } from '../../builders/order.ts';
import { aTicket, MONDAY } from '../../builders/ticket.ts';

describe('the post in which somebody acts on an order (A7, G1, M3)', () => {
  const held = (unit: string, onBehalfOf?: string): TokenHolder => ({
    kind: 'person',
    subject: 'an',
    post: 'handler',
    unit,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  });
  const HALL_AND_ABOVE = ['hall', 'county', 'city'];

  it('is the nearest of their own, in its unit or above', () => {
    const posts = [held('city'), held('hall'), held('county')];
    expect(postForOrder(posts, HALL_AND_ABOVE)).toEqual(held('hall'));
  });

  it('is their own far above before an absent one’s in the very unit', () => {
    expect(postForOrder([held('hall', 'bo'), held('city')], HALL_AND_ABOVE)).toEqual(held('city'));
    expect(postForOrder([held('county', 'bo'), held('hall', 'bo')], HALL_AND_ABOVE)).toEqual(
      held('hall', 'bo'),
    );
  });

  it('is none of another unit, and none without a unit', () => {
    expect(postForOrder([held('elsewhere')], HALL_AND_ABOVE)).toBeUndefined();
    const inNoUnit: TokenHolder = { kind: 'person', subject: 'an', role: 'handler' };
    expect(postForOrder([inNoUnit], HALL_AND_ABOVE)).toBeUndefined();
    expect(postForOrder([], HALL_AND_ABOVE)).toBeUndefined();
  });
});

describe('giving a unit a work order (A3, E1)', () => {
  const order = { id: '01J0000000000000000000000W', worker: 'huaian', unit: 'qingjiangpu' };
  const given = (more: { readonly reviewMayBeSkipped?: true } = {}) => {
    const out = giveOut(aTicket().ticket, { ...order, ...more }, orderContext(MONDAY, aDispatcher));
    if (out.kind === 'refused') throw new Error(out.refusal.kind);
    return out;
  };

  it('begins the order and is on record with the ticket', () => {
    const { ticket, order: issued } = given();
    expect(issued.order).toMatchObject({ ...order, state: 'issued', ticketId: ticket.ticket.id });
    expect(ticket.ticket.work?.open).toEqual([order]);
  });

  it('keeps with the ticket that the unit’s rule lets it be answered before a review (E4)', () => {
    expect(given({ reviewMayBeSkipped: true }).ticket.ticket.work?.open).toEqual([
      { ...order, reviewMayBeSkipped: true },
    ]);
  });
});
