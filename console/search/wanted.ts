/** What somebody looks for, as they wrote it: a ticket's number, a customer, or nothing yet. */
export type Wanted =
  | { readonly kind: 'ticket'; readonly ticketNumber: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'filter' };

const TICKET_NUMBER = /^[0-9A-HJ-NP-Z]{11}$/;

/** A ticket's number has letters in it nearly always; eleven digits are a telephone number. */
export const wantedBy = (written: string): Wanted => {
  const text = written.trim();
  if (text === '') return { kind: 'filter' };
  if (text.includes('@')) return { kind: 'email', email: text };
  const code = text.toUpperCase();
  if (TICKET_NUMBER.test(code) && /[A-Z]/.test(code)) return { kind: 'ticket', ticketNumber: code };
  return { kind: 'number', number: text };
};
