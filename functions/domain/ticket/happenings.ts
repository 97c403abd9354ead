import type { PublishedTypes } from '../entry.ts';
import { type Happened, type HappeningKind, happenedTo } from '../happening.ts';
import { corrections } from './happenings/corrections.ts';
import { dispatched } from './happenings/dispatched.ts';
import { fromCustomer } from './happenings/from-customer.ts';
import { limitsChanged } from './happenings/limits-changed.ts';
import { settled } from './happenings/noted-and-settled.ts';
import { passed } from './happenings/passed.ts';
import { referred } from './happenings/referred.ts';
import { ComplaintRegistered } from './happenings/registered.ts';
import { reportedUp } from './happenings/reported-up.ts';
import { timerRepairs } from './happenings/timer-repairs.ts';
import { toldCustomer } from './happenings/told-customer.ts';
import type { Ticket } from './ticket.ts';

/** Everything that can happen to a ticket once it is there, by its name in the trail. */
const LATER = {
  ...settled,
  ...passed,
  ...reportedUp,
  ...referred,
  ...dispatched,
  ...fromCustomer,
  ...limitsChanged,
  ...corrections,
  ...toldCustomer,
  ...timerRepairs,
};

/** Everything that can happen to a ticket, by its name in the trail. */
export const HAPPENINGS = { ComplaintRegistered, ...LATER };

type DataOf<H> = H extends { apply: (ticket: never, happened: Happened<infer Data>) => unknown }
  ? Data
  : never;

/** The facts of each happening: what makes the next ticket out of the last one. */
export type TicketData = {
  readonly [Type in keyof typeof HAPPENINGS]: DataOf<(typeof HAPPENINGS)[Type]>;
};

/** Those of them that are told on the branch's bus. */
export type ToldOfTicket = PublishedTypes<{
  readonly [Type in keyof TicketData]: (typeof HAPPENINGS)[Type]['told'];
}>;

/** Something that happens to a ticket, before it has a place in the sequence. */
export type Happening<Type extends keyof TicketData = keyof TicketData> = {
  readonly [One in Type]: {
    readonly type: One;
    readonly data: TicketData[One];
  } & OnRule<One>;
}[Type];

/** Id of the rule that it rests on; whatever is told rests on one. */
type OnRule<Type> = Type extends ToldOfTicket
  ? { readonly rule: string }
  : { readonly rule?: string };

type LaterType = keyof typeof LATER;
type Later<Type extends LaterType = LaterType> = {
  readonly [One in Type]: Happened<TicketData[One]> & { readonly type: One };
}[Type];
const APPLIED: { readonly [Type in LaterType]: HappeningKind<Ticket, TicketData[Type]> } = LATER;

/** The ticket after something that happened to it. */
export const happen = <Type extends LaterType>(ticket: Ticket, happened: Later<Type>): Ticket => {
  const kind: HappeningKind<Ticket, TicketData[Type]> = APPLIED[happened.type];
  return happenedTo(ticket, kind, happened);
};

/** The ticket that begins with its registration. */
export const begin = (registered: Happened<TicketData['ComplaintRegistered']>): Ticket =>
  ComplaintRegistered.apply(undefined, registered);
