import type { Envelope } from '../../functions/contracts/envelope.ts';
import type { BusEvent } from '../../functions/contracts/events/bus-event.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { eventOf } from '../../functions/outbox/event-of.ts';
import { escalate } from '../builders/commands.ts';
import { offTheStream } from '../builders/course.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';

/** The event that a branch puts on another's bus for one of its entries. */
export const told = (entry: Entry, branch = 'huaian'): BusEvent & { readonly detail: Envelope } => {
  const event = eventOf(offTheStream(entry), { branch, apiUrl: `https://${branch}.example.cn` });
  if (event.kind === 'untellable') throw new Error(event.reason);
  return { source: `redress.${branch}`, 'detail-type': event.type, detail: event.detail };
};

/** A ticket of huaian that is taken up by hand to the province, then to the regulator. */
export const climbing = () => {
  const { ticket, entries } = aTicket();
  const first = escalate(ticket, aContext(MONDAY));
  if (first.kind === 'refused') throw new Error(first.refusal.kind);
  const second = escalate(first.ticket, aContext(MONDAY));
  if (second.kind === 'refused') throw new Error(second.refusal.kind);
  const [registered] = entries;
  const [toProvince] = first.entries;
  const [toRegulator] = second.entries;
  if (!registered || !toProvince || !toRegulator) throw new Error('each command has an entry');
  return { registered, toProvince, toRegulator };
};
