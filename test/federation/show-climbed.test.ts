import { describe, expect, it } from 'vitest';
import type { DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import { LEVELS } from '../../functions/domain/level.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import { aClimbedTicket, ofProvince } from './climbed-ticket.ts';

const REFUSED = { kind: 'refused' };
const { kind: _, ...BY } = ofProvince('lead');
const request = (ticketId: string): DisclosureRequest => ({
  kind: 'climbed',
  ticketId,
  wanted: { part: 'case' },
  by: BY,
  as: 'whole',
});

describe('the branch above is told of what has climbed to it (F1, F6)', () => {
  it.each(LEVELS)('of a ticket at the level %s', async (level) => {
    const { ask } = await aClimbedTicket({ level });
    expect((await ask()).kind).toBe(level === 'city' ? 'refused' : 'shown');
  });

  it.each(TICKET_STATES)('of a ticket that is %s', async (state) => {
    const { ask } = await aClimbedTicket({ state });
    const isOver = state === 'closed' || state === 'cancelled';
    expect((await ask()).kind).toBe(isOver ? 'refused' : 'shown');
  });

  it('and no other branch is, nor whoever came by no neighbour’s way', async () => {
    const { disclose, ticket, told } = await aClimbedTicket();
    expect(await disclose(request(ticket.id), 'suzhou')).toEqual(REFUSED);
    expect(await disclose(request(ticket.id), undefined)).toEqual(REFUSED);
    expect(told).toEqual([
      ['refused', { neighbour: 'suzhou', ticketId: ticket.id, by: BY, part: 'case' }],
    ]);
  });

  it('and of a ticket that there is not, nobody', async () => {
    const { ask } = await aClimbedTicket();
    expect(await ask({ ticketId: '01J0000000000000000000000Z' })).toEqual(REFUSED);
  });

  it('and it is logged with person, post, neighbour and part, and nothing of the customer (M2)', async () => {
    const { disclose, ticket, told } = await aClimbedTicket();
    await disclose(request(ticket.id), 'jiangsu');
    expect(told).toEqual([
      ['case disclosed', { neighbour: 'jiangsu', ticketId: ticket.id, by: BY, part: 'case' }],
    ]);
  });
});
