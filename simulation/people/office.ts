import type { BranchSettings } from '../../functions/contracts/branch.ts';
import type { Agenda } from '../agenda.ts';
import type { Branch } from '../cloud/branch.ts';
import { type Chance, chanceOf } from '../random.ts';
import { asksFor, type Scene } from './acts.ts';
import { makeDeskList } from './desk-list.ts';
import type { Answer, Gateway, Request } from './gateway.ts';
import { type Staff, staffOf } from './staff.ts';
import { count, type Tally } from './tally.ts';

/** A complaint that somebody was told is on record. */
export type Acknowledged = {
  readonly branch: string;
  readonly mark: string;
  readonly ticketId: string;
};

/** Where the people of a branch work. */
export type Office = {
  readonly branch: Branch;
  readonly settings: BranchSettings;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly staff: Staff;
  readonly gateway: Gateway;
  readonly tally: Tally;
  readonly freshKey: () => string;
  /** With which share of its complaints and orders anything may happen, from 0 to 1. */
  readonly eventful: number;
  /** Draws whether the one in hand is of that share. */
  readonly drawEventful: () => boolean;
  readonly deskList: ReturnType<typeof makeDeskList>;
  /** Asks for an operation on something. @param by whoever may, where left out */
  readonly ask: (
    operation: string,
    of: Partial<Pick<Scene, 'id' | 'unit' | 'told'>>,
    by?: { readonly subject: string },
  ) => Promise<Answer>;
  /** Sends a request that is not made of an operation's example. */
  readonly send: (operation: string, request: Request) => Promise<Answer>;
  /** Waits some time, between so many minutes, of the night none. */
  readonly later: (least: number, most: number) => Promise<void>;
};

const UNHEARD: Answer = { status: 0, body: {} };

export const openOffice = ({
  branch,
  settings,
  agenda,
  gateway,
  organisation,
  seed,
  eventful,
}: {
  readonly branch: Branch;
  readonly settings: BranchSettings;
  readonly agenda: Agenda;
  readonly gateway: Gateway;
  readonly organisation: unknown;
  readonly seed: number;
  readonly eventful: number;
}): Office => {
  const chance = chanceOf(seed, `people of ${branch.id}`);
  const staff = staffOf(organisation, chance);
  const machine = settings.branch.auth.clients.find(({ role }) => role === 'integrator');
  const tally: Tally = new Map();
  let keys = 0;
  const freshKey = (): string => {
    keys += 1;
    return `${branch.id}-${keys}`;
  };
  const send = async (operation: string, request: Request): Promise<Answer> => {
    const answer = await gateway.send(request);
    count(tally, operation, answer.status);
    return answer;
  };
  return {
    branch,
    settings,
    agenda,
    chance,
    staff,
    gateway,
    tally,
    freshKey,
    eventful,
    drawEventful: () => eventful >= 1 || chance.one(eventful),
    deskList: makeDeskList(),
    send,
    ask: async (operation, of, by) => {
      const scene = { chance, now: agenda.now, staff, machine, freshKey, id: '', ...of };
      const request = asksFor(operation, scene, by);
      return request ? send(operation, request) : UNHEARD;
    },
    later: (least, most) => gateway.pause(chance.between(least * 60_000, most * 60_000)),
  };
};
