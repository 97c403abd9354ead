import type * as z from 'zod';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { CustomerFound, CustomerQuery } from '../contracts/operations/customers/look-up.ts';
import { normaliseEmail, normaliseNumber } from '../domain/contact/normalise.ts';
import { isSomebodys } from '../domain/contact/somebodys.ts';
import { maskedPerson } from '../domain/personal/masked-person.ts';
import { snapshotOf } from '../domain/ticket/snapshot.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Fingerprints, WallClock } from '../ports/outside.ts';
import {
  type CaseFileReader,
  CursorRejected,
  type CustomerTickets,
  type Page,
  type PageRequest,
  type ThingList,
  type TicketReader,
} from '../ports/readers.ts';
import { lastAnswerOf } from './last-answer.ts';
import { openNotices } from './open-notices.ts';

/** What a look-up needs; `logLookUp` keeps who asked, and which tickets were shown (M2). */
export type LookUpPorts = {
  readonly customers: CustomerTickets;
  readonly tickets: TicketReader;
  readonly caseFiles: Pick<CaseFileReader, 'caseFile' | 'notes'>;
  readonly notices: ThingList<'notice'>;
  readonly fingerprints: Fingerprints;
  readonly clock: WallClock;
  readonly logLookUp: (subject: string, ticketIds: readonly string[]) => void;
};

/**
 * A customer's tickets by a number or address, with what to say: looked for under every version of the
 * branch's key, nothing of it kept.
 * @see rules B9, H6, M2, M3, Q2
 */
export const makeLookUpCustomer =
  (ports: LookUpPorts) =>
  async (
    { number, email, area, about, at, ...page }: z.output<typeof CustomerQuery>,
    subject: string,
  ): Promise<HttpAnswer> => {
    const read = number === undefined ? normaliseEmail(email ?? '') : normaliseNumber(number);
    const field = number === undefined ? 'email' : 'number';
    if (read.kind === 'refused')
      return refusal('unusable-contact', { field, problem: read.problem });
    try {
      const { items, cursor } = await ticketsOf(read.value, page, ports);
      ports.logLookUp(
        subject,
        items.map(({ id }) => id),
      );
      const lastAnswer = await lastAnswerOf(items, ports.caseFiles);
      const body: CustomerFound = {
        customer: await customerOf(items[0], { [field]: read.value }, ports),
        items: items.map(snapshotOf),
        ...(lastAnswer && { lastAnswer }),
        notices: await openNotices(ports.notices, { area, about, at: at ?? ports.clock.now() }),
        ...(cursor !== undefined && { cursor }),
      };
      return { status: 200, body };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

const ticketsOf = async (
  value: string,
  { limit, cursor }: PageRequest,
  { customers, tickets, fingerprints }: LookUpPorts,
): Promise<Page<Ticket>> => {
  if (!isSomebodys(value)) return { items: [] };
  const page = await customers.of(await fingerprints.keyedAll(value), {
    limit,
    ...(cursor !== undefined && { cursor }),
  });
  const found = await Promise.all(page.items.map(({ ticketId }) => tickets.load(ticketId)));
  return { ...page, items: found.filter((ticket) => ticket !== undefined) };
};

/** The customer as far as is needed to know them again (M3). */
const customerOf = async (
  newest: Ticket | undefined,
  asked: { readonly number?: string; readonly email?: string },
  { caseFiles }: LookUpPorts,
): Promise<CustomerFound['customer']> => {
  const name = newest && (await caseFiles.caseFile(newest.id))?.person.name;
  return maskedPerson({ name, ...asked });
};
