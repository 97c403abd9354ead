import type { CustomerFound } from '../contracts/operations/customers/look-up.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { CaseFileReader } from '../ports/readers.ts';

const settledAt = ({ answeredAt, refusal }: Ticket) => answeredAt ?? refusal?.at;

/** What a customer was told last, of these tickets of theirs; undefined where nothing was. */
export const lastAnswerOf = async (
  tickets: readonly Ticket[],
  caseFiles: Pick<CaseFileReader, 'notes'>,
): Promise<CustomerFound['lastAnswer']> => {
  const [last] = tickets
    .flatMap((ticket) => {
      const at = settledAt(ticket);
      return at === undefined ? [] : [{ ticket, at }];
    })
    .sort((one, other) => (one.at > other.at ? -1 : 1));
  if (!last) return undefined;
  const { ticket, at } = last;
  const { id, ticketNumber } = ticket;
  const about = { id, ticketNumber, at };
  const words = wordsOf(await caseFiles.notes(id));
  const said = { ...about, ...(ticket.bases && { basis: ticket.bases }) };
  return ticket.refusal ? { ...said, refused: ticket.refusal.ground } : { ...said, ...words };
};

const wordsOf = (notes: Awaited<ReturnType<CaseFileReader['notes']>>) => {
  const { told, basisWords } = notes.findLast(({ text }) => text.told !== undefined)?.text ?? {};
  return { ...(told !== undefined && { told }), ...(basisWords !== undefined && { basisWords }) };
};
