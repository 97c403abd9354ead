import { disclosedCase, writtenIn } from '../contracts/disclosed-case.ts';
import type { Disclosure, DisclosureRequest } from '../contracts/disclosure.ts';
import { type Asking, hearsOfCase, hearsOfWork } from '../domain/order/told-to.ts';
import { isOpen } from '../domain/ticket/ticket.ts';
import type { CaseFileReader, ThingReader, TicketReader } from '../ports/readers.ts';

type CaseRequest = Extract<DisclosureRequest, { kind: 'case' }>;

/** Who was told what, or was refused it: ids alone (M2). */
export type DisclosureLine = {
  readonly orderId: string;
  readonly neighbour: string;
  readonly ticketId?: string;
  readonly by?: CaseRequest['by'];
};

/** What telling other branches needs. */
export type DisclosePorts = {
  readonly orders: ThingReader<'order'>;
  readonly tickets: TicketReader;
  readonly caseFiles: CaseFileReader;
  readonly ownBranch: { readonly id: string };
  readonly log: (
    line: 'case disclosed' | 'report disclosed' | 'refused',
    of: DisclosureLine,
  ) => void;
};

const REFUSED = { kind: 'refused' } as const;

/**
 * Tells a neighbour what a work order between the two needs: the branch that works it, the case; the
 * branch that issued it, what was written at work. Everything else is refused alike, so that nobody
 * learns which orders there are.
 * @param neighbour undefined for whoever came by no neighbour's way
 * @see rules M2, M3
 */
export const makeDisclose =
  (ports: DisclosePorts) =>
  async (
    request: DisclosureRequest | undefined,
    neighbour: string | undefined,
  ): Promise<Disclosure> => {
    if (!request || neighbour === undefined) return REFUSED;
    const asking = { asker: neighbour, asked: ports.ownBranch.id };
    const told =
      request.kind === 'case'
        ? await caseOf(request, asking, ports)
        : await workOf(request.orderId, asking, ports);
    if (told.kind === 'refused')
      ports.log('refused', {
        orderId: request.orderId,
        neighbour,
        ...(request.kind === 'case' && { by: request.by }),
      });
    return told;
  };

const caseOf = async (
  { orderId, by, as }: CaseRequest,
  asking: Asking,
  { orders, tickets, caseFiles, log }: DisclosePorts,
): Promise<Disclosure> => {
  const order = await orders.load(orderId);
  if (!order || !hearsOfCase(order, asking)) return REFUSED;
  const { ticketId } = order;
  const ticket = await tickets.load(ticketId);
  if (!ticket || !isOpen(ticket)) return REFUSED;
  log('case disclosed', { orderId, neighbour: asking.asker, ticketId, by });
  const caseFile = await caseFiles.caseFile(ticketId);
  if (!caseFile) return REFUSED;
  return disclosedCase(caseFile, await caseFiles.orderNotes(ticketId, orderId), as);
};

const workOf = async (
  orderId: string,
  asking: Asking,
  { orders, caseFiles, log }: DisclosePorts,
): Promise<Disclosure> => {
  const order = await orders.load(orderId);
  if (!order || !hearsOfWork(order, asking)) return REFUSED;
  log('report disclosed', { orderId, neighbour: asking.asker, ticketId: order.ticketId });
  const notes = await caseFiles.orderNotes(order.ticketId, orderId);
  return { kind: 'report', written: writtenIn(notes) };
};
