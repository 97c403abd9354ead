import * as z from 'zod';
import type { PersonEntry, UnitEntry } from '../../domain/organisation/entries.ts';
import { entryFields } from './entry-fields.ts';
import { exactly } from './exactly.ts';
import { StoredAbsence, StoredPersonProfile, StoredQuietWish } from './person.ts';
import { StoredUnitProfile } from './unit.ts';

const unitEntry = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ aggregate: z.literal('unit'), type: z.literal(type), ...entryFields, data });

const personEntry = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ aggregate: z.literal('person'), type: z.literal(type), ...entryFields, data });

const unit = z.object({ profile: StoredUnitProfile });
const person = z.object({ profile: StoredPersonProfile });
const nothing = z.object({});

/** A unit's entry, as stored. */
export const StoredUnitEntry = exactly<UnitEntry>()(
  z.discriminatedUnion('type', [
    unitEntry('UnitAdded', unit),
    unitEntry('UnitChanged', unit),
    unitEntry('UnitClosed', nothing),
  ]),
);

/** A person's entry, as stored. */
export const StoredPersonEntry = exactly<PersonEntry>()(
  z.discriminatedUnion('type', [
    personEntry('PersonAdded', person),
    personEntry('PersonChanged', person),
    personEntry('AbsenceEntered', z.object({ absence: StoredAbsence })),
    personEntry('PersonCameBack', nothing),
    personEntry('QuietWished', z.object({ quiet: StoredQuietWish.exactOptional() })),
    personEntry('PersonLeft', nothing),
  ]),
);
