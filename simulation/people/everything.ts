import * as z from 'zod';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import type { Office } from './office.ts';

const Items = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })).default([]) });

/** Where something is listed that operations of a path may be done with. */
const LISTED: Readonly<Record<string, string>> = {
  complaints: 'listComplaints',
  orders: 'listOrders',
  alerts: 'listAlerts',
  notices: 'listNotices',
  mutings: 'listMutings',
  'hand-overs': 'listHandOvers',
  messages: 'listMessages',
  'intake/set-aside': 'listSetAside',
  'organisation/units': 'listUnits',
  'organisation/people': 'listPeople',
};

/** Something that an operation's path can be about; nothing where it is about nothing. */
const aboutWhat = async (office: Office, path: string): Promise<string | undefined> => {
  const [before = '', after] = path.slice(1).split('/{id}');
  const list = after === undefined ? undefined : LISTED[before];
  if (list === undefined) return undefined;
  const { body } = await office.ask(list, {});
  const ids = Items.safeParse(body).data?.items.map(({ id }) => id) ?? [];
  return ids.length === 0 ? undefined : office.chance.pick(ids);
};

/** Who leaves, or a unit that closes, is somebody that the routines brought in: others are still needed. */
const LEFT_TO_ROUTINES: readonly string[] = ['leave', 'closeUnit', 'changePosts', 'changePerson'];

/**
 * Asks once for every operation of the one table, with the example that it gives, on whatever there is:
 * what is added to the table is in the load at once, before anybody has said how it is used.
 */
export const askForEverything = async (office: Office): Promise<void> => {
  for (const { id: operation, path } of OPERATIONS) {
    const id = (await aboutWhat(office, path)) ?? 'nothing';
    const needed = LEFT_TO_ROUTINES.includes(operation) ? 'nobody-of-this-name' : id;
    await office.ask(operation, { id: needed });
    await office.later(1, 3);
  }
};
