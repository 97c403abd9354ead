import * as z from 'zod';
import type { Acknowledged, Office } from './office.ts';
import { aComplaint, type Complaint, type Desk, type Registration } from './registrations.ts';
import { count } from './tally.ts';

const Registered = z.looseObject({ id: z.string() });

/** A complaint on record, as whoever sent it was told. */
export type Taken = { readonly ticketId: string; readonly complaint: Complaint };

const bucketFor = (office: Office, variable: string): string =>
  office.branch.wiring.functions.find(({ env }) => env[variable])?.env[variable] ?? '';

/** Sends a complaint by one way; the answer's ticket where there is an answer. */
const sendBy = async (
  office: Office,
  way: Registration,
  mark: string,
): Promise<string | undefined> => {
  switch (way.kind) {
    case 'request': {
      const answer = await office.send(way.operation, way.request);
      return answer.status === 200 || answer.status === 201
        ? Registered.safeParse(answer.body).data?.id
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
  const complaint = aComplaint(deskOf(office, customers), mark);
  let ticketId: string | undefined;
  for (const way of complaint.ways) {
    if (way.kind !== 'request') handedIn(office.branch.id, mark);
    const told = await sendBy(office, way, mark);
    if (told === undefined) continue;
    ticketId = told;
    acknowledged({ branch: office.branch.id, mark, ticketId });
    // Now and then somebody who was answered sends it again, hours later.
    if (office.chance.one(0.02)) {
      await office.later(1, 2000);
      const again = await sendBy(office, way, mark);
      if (again !== undefined) acknowledged({ branch: office.branch.id, mark, ticketId: again });
    }
  }
  return ticketId === undefined ? undefined : { ticketId, complaint };
};
