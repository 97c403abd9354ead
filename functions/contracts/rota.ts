import * as z from 'zod';
import { OVERRIDE_GROUNDS } from '../domain/duty/duty.ts';
import { LEVELS } from '../domain/level.ts';
import { plusSeconds } from '../domain/time.ts';
import { StoredRota, StoredStandIn, StoredSwap } from './items/duty.ts';
import { May } from './may.ts';
import { MemberId } from './organisation.ts';
import { GivenInstant, StoredInstant } from './time.ts';

/** The id of somebody's time in a rota, or of a swap: the level, and what it began with. */
export const RotaChangeId = z
  .string()
  .regex(/^(?:city|province|regulator)-\d{1,9}-\d{1,3}$/, 'expected an id such as city-12-1');

const level = z.enum(LEVELS);

const endsAfter = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  from < to;
const ENDS_AFTER = { error: 'expected a time that ends after it begins', path: ['to'] };

/** Somebody on call for a time, before all others (F3). */
const overrideFields = {
  level,
  from: GivenInstant.meta({ description: 'What has begun counts from now on.' }),
  to: GivenInstant,
  person: MemberId,
  insteadOf: MemberId.exactOptional().meta({ description: 'Who is not called meanwhile.' }),
};

/** The body of `POST /on-call/overrides`. */
export const OverrideRequest = z.strictObject({
  ...overrideFields,
  because: z.enum(OVERRIDE_GROUNDS),
});

/** The body of `POST /on-call/take`. */
export const TakeRequest = z.strictObject({ level });

/** The body of `POST /on-call/swaps`. */
export const SwapRequest = z.strictObject({
  level,
  from: GivenInstant,
  to: GivenInstant,
  with: MemberId,
  inReturn: z
    .strictObject({ from: GivenInstant, to: GivenInstant })
    .exactOptional()
    .meta({ description: 'When the one who asks stands for the other.' }),
});

const OverrideWhy = z.enum([...OVERRIDE_GROUNDS, 'taken', 'swapped']);

/** At most so many at once. */
const MOST_IMPORTED = 200;

/** The body of `POST /on-call/rota`: what `GET /on-call/rota` exports of overrides can be given back. */
export const ImportOverrides = z.strictObject({
  overrides: z
    .array(z.strictObject({ ...overrideFields, because: OverrideWhy.default('other') }))
    .min(1)
    .max(MOST_IMPORTED),
});

/** At most so much of a calendar is shown at once: two months. */
const LONGEST_WINDOW_SECONDS = 62 * 86_400;

/** The query of `GET /on-call/shifts`. */
export const ShiftsQuery = z
  .object({ from: GivenInstant, to: GivenInstant })
  .refine(endsAfter, ENDS_AFTER)
  .refine(({ from, to }) => to <= plusSeconds(from, LONGEST_WINDOW_SECONDS), {
    error: 'expected at most 62 days',
    path: ['to'],
  });

const StandInView = z.strictObject(StoredStandIn.shape);
const SwapView = z.strictObject({
  ...StoredSwap.shape,
  gives: z.strictObject(StoredSwap.shape.gives.shape),
  takes: z.strictObject(StoredSwap.shape.gives.shape).exactOptional(),
});

/** Who is on call when, level by level, and what was changed of it. */
export const ShiftsView = z
  .strictObject({
    from: StoredInstant,
    to: StoredInstant,
    levels: z.array(
      z.strictObject({
        level,
        shifts: z
          .array(
            z.strictObject({ from: StoredInstant, to: StoredInstant, onCall: z.array(z.string()) }),
          )
          .meta({
            description:
              'Whoever is called first stands first; nobody where `onCall` is empty. Ids of people.',
          }),
        overrides: z.array(StandInView.extend({ may: May })),
        swaps: z.array(SwapView.extend({ may: May })),
      }),
    ),
  })
  .meta({ id: 'Shifts', description: 'A calendar of duty, past and to come (F3).' });

/** What is changed of levels' rotas, as far as it is not over. */
export const RotaChanges = z
  .strictObject({
    levels: z.array(
      z.strictObject({ level, overrides: z.array(StandInView), swaps: z.array(SwapView) }),
    ),
  })
  .meta({ id: 'RotaChanges' });

/** A branch's rotas whole, as JSON. */
export const RotaExport = z
  .strictObject({
    at: StoredInstant,
    levels: z.array(
      z.strictObject({
        level,
        responsible: z.string(),
        manager: z.string(),
        rota: StoredRota.meta({ description: 'As it is written in `on-call.json`.' }),
      }),
    ),
    overrides: z
      .array(
        z.strictObject({
          level,
          from: StoredInstant,
          to: StoredInstant,
          person: z.string(),
          insteadOf: z.string().exactOptional(),
          because: OverrideWhy,
        }),
      )
      .meta({ description: 'What commands have changed and what is not over.' }),
  })
  .meta({ id: 'RotaExport' });
