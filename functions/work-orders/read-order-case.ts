import { disclosedCase } from '../contracts/disclosed-case.ts';
import type { Disclosure, DisclosureRequest } from '../contracts/disclosure.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { isOpenOrder, type WorkOrder } from '../domain/order/order.ts';
import { type NeighbourCases, NeighbourUnreachable } from '../ports/outside.ts';
import type { CaseFileReader, ThingReader } from '../ports/readers.ts';
import { type AtOrderPorts, postAtOrder } from './post-at-order.ts';

type CaseRequest = Extract<DisclosureRequest, { kind: 'case' }>;

/** What reading the case of a work order needs; `logReading` keeps who looked at whose data (M2). */
export type ReadOrderCasePorts = AtOrderPorts & {
  readonly orders: ThingReader<'order'>;
  readonly caseFiles: CaseFileReader;
  readonly neighbours: NeighbourCases;
  readonly logReading: (order: WorkOrder, by: CaseRequest['by']) => void;
  readonly logUnreachable: (order: WorkOrder, error: NeighbourUnreachable) => void;
};

/**
 * The customer and the words that a work order is about, while it is open. Of another branch's
 * complaint its owner is asked now, and nothing of the answer is kept: with the link cut, the order can
 * be worked on, and this waits. Whoever may act on the order sees it whole, everybody else masked.
 * @see rules G1, M2, M3
 */
export const makeReadOrderCase =
  (ports: ReadOrderCasePorts) =>
  async (orderId: string, inPosts: readonly TokenHolder[]): Promise<HttpAnswer> => {
    const order = await ports.orders.load(orderId);
    if (!order) return refusal('not-found');
    // Of several posts the one that works it; their first one tells who looked all the same.
    const works = await postAtOrder(order, inPosts, ports);
    const reader = works ?? inPosts[0];
    // Whoever acts in no post is of no unit, and the owner could not tell who looked.
    if (!reader || !('post' in reader)) return refusal('role-not-allowed');
    if (!isOpenOrder(order)) return refusal('not-disclosed');
    const { kind: _, ...by } = reader;
    ports.logReading(order, by);
    const as = works ? 'whole' : 'masked';
    try {
      return shown(order, as, await told(order, { kind: 'case', orderId, by, as }, ports));
    } catch (error) {
      if (!(error instanceof NeighbourUnreachable)) throw error;
      ports.logUnreachable(order, error);
      return refusal('owner-unreachable', { field: 'owner', problem: asIs(order.issuer) });
    }
  };

const told = async (
  { id, issuer, ticketId }: WorkOrder,
  request: CaseRequest,
  { caseFiles, neighbours, ownBranch }: ReadOrderCasePorts,
): Promise<Disclosure> => {
  if (issuer !== ownBranch.id) return neighbours.ask(issuer, request);
  const caseFile = await caseFiles.caseFile(ticketId);
  return caseFile
    ? disclosedCase(caseFile, await caseFiles.orderNotes(ticketId, id), request.as)
    : { kind: 'refused' };
};

const shown = (
  { id: orderId, ticketId, ticketNumber, issuer: owner }: WorkOrder,
  as: CaseRequest['as'],
  disclosure: Disclosure,
): HttpAnswer => {
  if (disclosure.kind !== 'case') return refusal('not-disclosed');
  const { kind: _, ...told } = disclosure;
  return {
    status: 200,
    body: { orderId, ticketId, ticketNumber, owner, masked: as === 'masked', ...told },
  };
};
