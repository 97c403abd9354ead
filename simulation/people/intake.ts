import * as z from 'zod';
import type { Acknowledged, Office } from './office.ts';
import { type Desk, type Registration, waysOf } from './registrations.ts';
import { count } from './tally.ts';

const Registered = z.looseObject({ id: z.string(), state: z.string().optional() });
type Registered = z.output<typeof Registered>;

/** A complaint on record. */
export type Taken = {
  readonly ticketId: string;
  /** Solved on the spot: nothing is left to do. */
  readonly isClosed: boolean;
};

const bucketFor = (office: Office, variable: string): string =>
  office.branch.wiring.functions.find(({ env }) => env[variable])?.env[variable] ?? '';

/** Sends a complaint by one way; what whoever sent it was told, where anything was. */
const sendBy = async (
  office: Office,
  way: Registration,
  mark: string,
): Promise<Registered | undefined> => {
  switch (way.kind) {
    case 'request': {
      const answer = await office.send(way.operation, way.request);
      return answer.status === 200 || answer.status === 201
        ? Registered.safeParse(answer.body).data
        : undefined;
    }
    case 'event':
      office.branch.putEvent({
        bus: `redress-${office.branch.id}_inbox`,
        source: 'redress.integrator',
        type: way.type,
        detail: JSON.stringify(way.detail),
      });
      count(office.tally, `event ${way.type}`, 202);
      return undefined;
    case 'mail':
      office.branch.objects.put(bucketFor(office, 'MAIL_BUCKET'), `inbound/${mark}`, {
        body: way.bytes,
        contentType: 'message/rfc822',
      });
      count(office.tally, 'mail in the bucket', 202);
      return undefined;
  }
};

/** Who is at a branch's desk, and what its customers have. */
const deskOf = (office: Office, customers: number): Desk => {
  const { chance, staff, settings, agenda } = office;
  const machine = settings.branch.auth.clients.find(({ role }) => role === 'integrator');
  return {
    chance,
    now: agenda.now,
    taker: staff.one(['taker']) ?? { subject: '' },
    machine: machine ?? { subject: '', role: 'integrator' },
    homeUnits: staff.units.filter((unit) => staff.holders('handler', unit).length > 0),
    customers,
    solvedOnTheSpot: 0.06 + 0.7 * (1 - office.eventful),
  };
};

/** What is to be looked for afterwards. */
export type Records = {
  readonly acknowledged: (one: Acknowledged) => void;
  readonly handedIn: (branch: string, mark: string) => void;
};

/**
 * Takes in one complaint, by all the ways in which it comes.
 * @param records hear what somebody was told, and what was handed in without an answer
 */
export const takeIn = async (
  office: Office,
  { mark, customers }: { readonly mark: string; readonly customers: number },
  { acknowledged, handedIn }: Records,
): Promise<Taken | undefined> => {
  let taken: Taken | undefined;
  for (const way of waysOf(deskOf(office, customers), mark)) {
    if (way.kind !== 'request') {
      handedIn(office.branch.id, mark);
      office.deskList.await(mark);
    }
    const told = await sendBy(office, way, mark);
    if (told === undefined) continue;
    taken = { ticketId: told.id, isClosed: told.state === 'closed' };
    acknowledged({ branch: office.branch.id, mark, ticketId: told.id });
    // Now and then somebody who was answered sends it again, hours later.
    if (office.chance.one(0.02)) {
      await office.later(1, 2000);
      const again = await sendBy(office, way, mark);
      if (again !== undefined) acknowledged({ branch: office.branch.id, mark, ticketId: again.id });
    }
  }
  // Nobody was told, as of a mail: most are seen on the desk's list.
  const isSeen = !taken && !office.drawEventful();
  if (isSeen) await office.later(5, 40);
  const ticketId = office.deskList.look(mark);
  if (!isSeen) return taken;
  return ticketId === undefined ? undefined : { ticketId, isClosed: false };
};
