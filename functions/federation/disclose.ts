import { disclosedCase, writtenIn } from '../contracts/disclosed-case.ts';
import type { AskingPerson, Disclosure, DisclosureRequest } from '../contracts/disclosure.ts';
import { type Asking, hearsOfCase, hearsOfWork } from '../domain/order/told-to.ts';
import { isOpen } from '../domain/ticket/ticket.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { ThingReader } from '../ports/readers.ts';
import { type ClimbedRequest, type ShowClimbedPorts, showClimbed } from './show-climbed.ts';

type CaseRequest = Extract<DisclosureRequest, { kind: 'case' }>;

/** Who was told what, or was refused it: ids alone (M2). */
export type DisclosureLine = {
  readonly neighbour: string;
  readonly orderId?: string;
  readonly ticketId?: string;
  readonly by?: AskingPerson;
  /** Which part of a complaint that has climbed. */
  readonly part?: ClimbedRequest['wanted']['part'];
};

/** What telling other branches needs. */
export type DisclosePorts = ShowClimbedPorts & {
  readonly orders: ThingReader<'order'>;
  readonly log: (
    line: 'case disclosed' | 'report disclosed' | 'refused',
    of: DisclosureLine,
  ) => void;
};

const REFUSED = { kind: 'refused' } as const;

/**
 * Tells a neighbour what it needs of what the two share: the branch that works an order, its case; the
 * branch that issued it, what was written at work; the branch above, a complaint that has climbed to
 * it. Everything else is refused alike, so that nobody learns what there is.
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
    const told = await toldOf(request, neighbour, ports);
    if (told.kind === 'refused') ports.log('refused', { neighbour, ...whatOf(request) });
    return told;
  };

const toldOf = async (
  request: DisclosureRequest,
  neighbour: string,
  ports: DisclosePorts,
): Promise<Disclosure> => {
  const asking = { asker: neighbour, asked: ports.ownBranch.id };
  switch (request.kind) {
    case 'case':
      return caseOf(request, asking, ports);
    case 'report':
      return workOf(request.orderId, asking, ports);
    case 'climbed': {
      const shown = await showClimbed(request, neighbour, ports);
      if (shown) ports.log('case disclosed', { neighbour, ...whatOf(request) });
      return shown ?? REFUSED;
    }
    default:
      return unreachable(request);
  }
};

/** Whose wish it was, and of what: ids alone. */
const whatOf = (request: DisclosureRequest): Omit<DisclosureLine, 'neighbour'> => {
  switch (request.kind) {
    case 'case':
      return { orderId: request.orderId, by: request.by };
    case 'report':
      return { orderId: request.orderId };
    case 'climbed':
      return { ticketId: request.ticketId, by: request.by, part: request.wanted.part };
    default:
      return unreachable(request);
  }
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
