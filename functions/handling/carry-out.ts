import { absent } from '../changing/absent-ticket.ts';
import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { atWorkHere, ordersOut } from '../changing/open-orders.ts';
import { contentsOf, type RequestKey, senderKey } from '../changing/repeatable.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { orderChange, type ThingChange, ticketChange } from '../changing/thing-change.ts';
import { unknownBasisFields } from '../contracts/bases.ts';
import type { CaseNote } from '../contracts/case-file.ts';
import type { GivenFile } from '../contracts/evidence.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { WrittenCommand } from '../contracts/operations/written-command.ts';
import type { Carried } from '../contracts/ticket-after-command.ts';
import type { Actor } from '../domain/actor.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { decideOrder } from '../domain/order/decide.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import { decide, type StaffCommand } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints, ObjectStore } from '../ports/outside.ts';
import type { MirrorReader, ThingReader, TicketReader } from '../ports/readers.ts';
import { carriedAnswer } from './carried-answer.ts';
import { commandRefusal } from './command-refusal.ts';
import { type UploadedFiles, uploadedFiles } from './given-files.ts';

/** A command on a ticket, and who gives it. */
export type Order = WrittenCommand<StaffCommand> & {
  readonly files?: readonly GivenFile[];
  readonly ticketId: string;
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey?: string | undefined;
  /** The version that the sender has seen (If-Match). */
  readonly version?: number | undefined;
  readonly correlationId: string;
};

/** What carrying out needs. */
export type HandlingPorts = ChangePorts & {
  readonly tickets: TicketReader;
  readonly mirrors: MirrorReader;
  readonly orders: ThingReader<'order'>;
  readonly uploads: Pick<ObjectStore, 'head'>;
  readonly fingerprints: Fingerprints;
  readonly clockContext: ClockContext;
  /** What may be cited (E10). */
  readonly bases: Catalogue;
};

/** The one way in which staff change a ticket. */
export const makeCarryOut = (ports: HandlingPorts) => {
  const change = makeChange(ports);
  return async (order: Order): Promise<HttpAnswer> =>
    httpAnswer(
      await change(
        {
          load: () => load(order, ports),
          decide: (found, now) =>
            'problem' in found ? unchanged(found) : decided(found, order, now, ports),
        },
        await keyOf(order, ports),
      ),
    );
};

type Found = {
  readonly ticket: Ticket;
  /** Its work orders that have not ended, where the command concerns them. */
  readonly out: readonly WorkOrder[];
  /** The files that it names, as they were uploaded. */
  readonly uploaded?: UploadedFiles;
};

const load = async (
  { ticketId, command, files }: Order,
  { tickets, mirrors, orders, uploads }: HandlingPorts,
): Promise<Found | HttpRefusal> => {
  const ticket = await tickets.load(ticketId);
  if (!ticket) return absent(mirrors, ticketId);
  const concernsOrders = command.kind === 'chase' || command.kind === 'withdraw';
  const out = concernsOrders ? await ordersOut(ticket, orders) : [];
  if (!files) return { ticket, out };
  return { ticket, out, uploaded: await uploadedFiles(files, uploads) };
};

const decided = (
  { ticket, out, uploaded }: Found,
  { command, words, version, by, correlationId }: Order,
  now: Instant,
  { clockContext, ownBranch, bases }: HandlingPorts,
): Decided<Carried, HttpRefusal> => {
  const stale = staleVersion({ version }, ticket);
  if (stale) return unchanged(stale);
  const strange = 'bases' in command ? unknownBasisFields(command.bases ?? [], 'basis', bases) : [];
  if (strange.length > 0) return unchanged(refusal('invalid-request', ...strange));
  const { id: branch, carries } = ownBranch;
  const context = { ...clockContext, now, by, correlationId, ...(carries && { carries }) };
  const decision = decide(ticket, informed(command, out), context);
  if (decision.kind === 'refused') return unchanged(commandRefusal(decision.refusal));
  if (uploaded?.kind === 'missing') return unchanged(uploaded.refusal);
  const note: CaseNote | undefined =
    words || uploaded
      ? {
          ticketId: ticket.id,
          sequence: decision.own,
          text: words ?? {},
          ...(uploaded && { evidence: uploaded.evidence }),
        }
      : undefined;
  const orders = command.kind === 'withdraw' ? withdrawn(out, context, branch) : [];
  return {
    kind: 'changed',
    changes: [ticketChange(ticket, decision), ...orders],
    also: note ? [{ kind: 'case-note', note }] : [],
    answer: carriedAnswer(decision.ticket),
  };
};

/** A command that is told to who works the ticket, with who that is. */
const informed = (command: StaffCommand, out: readonly WorkOrder[]): StaffCommand =>
  command.kind === 'chase' ? { ...command, atWork: atWorkHere(out) } : command;

/** What becomes of the work orders of a complaint that is withdrawn (E9). */
const withdrawn = (
  out: readonly WorkOrder[],
  context: DecisionContext,
  branch: string,
): ThingChange<'order'>[] =>
  out.flatMap((order) => {
    const decision = decideOrder(order, { kind: 'cancel' }, { ...context, branch });
    return decision.kind === 'refused' ? [] : [orderChange(order, decision)];
  });

const keyOf = async (
  { idempotencyKey, command, words, files, ticketId, scope }: Order,
  { fingerprints, ownBranch }: HandlingPorts,
): Promise<RequestKey | undefined> =>
  idempotencyKey === undefined
    ? undefined
    : {
        keys: [
          senderKey(
            { use: 'command', branch: ownBranch.id, subject: scope },
            idempotencyKey,
            fingerprints,
          ),
        ],
        contents: await contentsOf(
          [ticketId, { ...command, words, ...(files && { files }) }],
          fingerprints,
        ),
      };
