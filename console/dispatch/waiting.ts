import type { components } from '../generated/api.ts';

/** A ticket that awaits dispatch. */
export type Waiting = components['schemas']['AwaitingDispatch'];

/** What a unit is told with a work order: who is to take it, and what is to be done. */
export type Told = {
  readonly person?: string | undefined;
  readonly task?: string | undefined;
};

/** What the dispatcher has decided of single tickets, by their ids; the proposed unit is taken for the rest. */
export type Chosen = Readonly<Record<string, Told & { readonly unit?: string }>>;

/** A ticket, the unit that it is to go to, and what that is told. */
export type GoingOut = {
  readonly ticket: string;
  readonly unit: string;
  readonly person?: string;
  readonly task?: string;
};

/** So many units have a key of their own: 1 to 9. */
const KEYS = 9;

/** The unit that a ticket goes to as things stand; absent where none was proposed or chosen. */
export const unitFor = ({ id, proposed }: Waiting, chosen: Chosen): string | undefined =>
  chosen[id]?.unit ?? proposed?.unit;

/** What was decided of these tickets, and now this as well; a person stays behind where the unit is another. */
export const decided = (
  chosen: Chosen,
  tickets: readonly Waiting[],
  more: Chosen[string],
): Chosen => ({
  ...chosen,
  ...Object.fromEntries(
    tickets.map((ticket) => {
      const { person, ...before } = chosen[ticket.id] ?? {};
      const isThere = more.unit === undefined || more.unit === unitFor(ticket, chosen);
      return [
        ticket.id,
        { ...before, ...(isThere && person !== undefined && { person }), ...more },
      ];
    }),
  ),
});

/** The one unit that all of these go to; absent where they go to several. */
export const unitOfAll = (tickets: readonly Waiting[], chosen: Chosen): string | undefined => {
  const [unit, ...others] = new Set(tickets.map((ticket) => unitFor(ticket, chosen)));
  return others.length === 0 ? unit : undefined;
};

/** Whether one may give it out: never what one took in oneself (A3). */
export const mayGiveOut = ({ ownIntake }: Waiting): boolean => !ownIntake;

/**
 * The units that the keys 1 to 9 stand for: those that most of what waits is proposed to, then the
 * others as they come.
 */
export const unitsByKey = (waiting: readonly Waiting[], units: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const { proposed } of waiting)
    if (proposed) counts.set(proposed.unit, (counts.get(proposed.unit) ?? 0) + 1);
  return units
    .toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
    .slice(0, KEYS);
};

/** Of these tickets, all that one may give out and that a unit is known for. */
export const goingOut = (tickets: readonly Waiting[], chosen: Chosen): readonly GoingOut[] =>
  tickets.flatMap((ticket) => {
    const unit = unitFor(ticket, chosen);
    if (unit === undefined || !mayGiveOut(ticket)) return [];
    const { person, task } = chosen[ticket.id] ?? {};
    return [
      {
        ticket: ticket.id,
        unit,
        ...(person !== undefined && { person }),
        ...(task !== undefined && { task }),
      },
    ];
  });

/** Who has waited longest; absent where nobody waits. */
export const oldestOf = (waiting: readonly Waiting[]): Waiting | undefined =>
  waiting.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))[0];
