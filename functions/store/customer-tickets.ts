import { StoredContact } from '../contracts/items/repeat-lookup.ts';
import { CATEGORIES } from '../domain/classification.ts';
import type { CustomerTickets } from '../ports/readers.ts';
import { contactPartition } from './keys.ts';
import { readPage } from './page.ts';
import type { Stored } from './tables.ts';

/** Lists a customer's tickets of every category, by the look-ups that intake stores of each (B9). */
export const makeCustomerTickets = (stored: Stored): CustomerTickets => ({
  of: (contacts, page) =>
    readPage(
      stored,
      {
        identity: ['customer', ...contacts],
        partitions: contacts.flatMap((contact) =>
          CATEGORIES.map((category) => ['pk', contactPartition(contact, category)] as const),
        ),
        sort: 'sk',
        order: 'falling',
        consistent: true,
        // Nearly all of a customer's tickets stand in one or two of them.
        evenly: 1,
        parse: (item) => StoredContact.parse(item),
      },
      page,
    ),
});
