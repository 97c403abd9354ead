import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StoredLooker } from '../contracts/changes.ts';
import { epochSeconds } from '../domain/time.ts';
import type { Lookers, Names } from '../ports/following.ts';
import { subjectKey } from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';
import { makeThingReader } from './thing-reader.ts';

const PREFIX = 'LOOKING#';
/** The table forgets them by itself, some time after. */
const KEPT_SECONDS = 5 * 60;

/** Who has a thing open: one item for each, which the table forgets. */
export const makeLookers = (stored: Stored): Lookers => ({
  of: async (thing) =>
    (await readPrefix(stored, 'tickets', `${PREFIX}${thing}`, 'PERSON#', 'eventual')).map((item) =>
      StoredLooker.parse(item),
    ),
  look: async (thing, looker) => {
    await stored.client.send(
      new PutCommand({
        TableName: stored.tables.tickets,
        Item: {
          pk: `${PREFIX}${thing}`,
          sk: `PERSON#${looker.personId}`,
          kind: 'LOOKING',
          ...looker,
          expiresAt: epochSeconds(looker.seenAt) + KEPT_SECONDS,
        },
      }),
    );
  },
});

const Subject = z.object({ personId: z.string() });

/** Finds whose a token's subject is; what is known is kept: nobody is called otherwise for a while. */
export const makeNames = (stored: Stored): Names => {
  const people = makeThingReader(stored, 'person', 'eventual');
  const known = new Map<string, { readonly personId: string; readonly name: string }>();
  return {
    of: async (subject) => {
      const found = known.get(subject);
      if (found) return found;
      const whose = await readItem(stored, 'tickets', subjectKey(subject), Subject, 'eventual');
      const person = whose && (await people.load(whose.personId));
      if (!person) return undefined;
      const named = { personId: person.id, name: person.name };
      known.set(subject, named);
      return named;
    },
  };
};
