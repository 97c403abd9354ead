import * as z from 'zod';
import { type BranchRead, readBranches } from '../../infra/branch-config.ts';
import { CALM } from '../faults.ts';
import { entryIn, isEntry } from '../guards/read-items.ts';
import { bundleHouse } from '../house/bundle.ts';
import { wiringFor } from '../house/wired-branches.ts';
import { officeOf } from '../people/branch-office.ts';
import type { Office } from '../people/office.ts';
import { MARK, numberOf } from '../people/words.ts';
import { reaching } from '../reaching.ts';
import { together, type Watcher } from '../watching.ts';
import { withoutStacks } from '../without-stacks.ts';
import { makeWorld, type World } from '../world.ts';
import type { PastComplaint } from './complaint.ts';
import { makeFigures, type PolicyFigures } from './figures.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Time for what was left open to be missed and climb, after the last complaint and the last answer. */
const AFTERWARDS = 3 * DAY;

/** What is asked. */
export type PolicyPlay = {
  /** The folder in which the branch's own lies, and those of the branches above it. */
  readonly folder: string;
  /** A folder whose branches' folders are laid over those, field by field. */
  readonly overlay?: string | undefined;
  readonly branch: string;
  readonly complaints: readonly PastComplaint[];
  /** How long, in minutes, somebody who is paged takes to acknowledge it. */
  readonly acknowledgeMinutes: number;
  /** Hears how far it is, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
};

/** No branch of this name lies in the folder. */
export class NoSuchBranch extends Error {
  override readonly name = 'NoSuchBranch';
}

/**
 * Has past complaints come to a branch again, under its policy, calendar, rota and people as its folder
 * has them, without faults: taken in and answered when they were.
 * @throws BranchProblems with all that is wrong in the folders
 * @throws NoSuchBranch
 */
export const playComplaints = async (play: PolicyPlay): Promise<PolicyFigures> => {
  const read = withThoseAbove(play);
  const branches = [];
  for (const { settings } of read) branches.push({ settings, wiring: await wiringFor(settings) });
  const times = play.complaints.flatMap(({ receivedAt, answeredAt = receivedAt }) => [
    receivedAt,
    answeredAt,
  ]);
  const start = Math.floor(least(times) / DAY) * DAY - DAY;
  const end = most(times) + AFTERWARDS;
  const { level, timeZone } = homeOf(read, play.branch).settings.branch;
  const figures = makeFigures({ branch: play.branch, level, timeZone }, () => world.agenda.now());
  const offices = new Map<string, Office>();
  const watchers: readonly Watcher[] = [figures.watcher, people(offices, play, () => world)];
  const world = await makeWorld({
    ...{ seed: 1, start, branches, bundle: await bundleHouse(), rates: CALM, watchers },
  });
  try {
    for (const branch of world.branches) {
      const one = homeOf(read, branch.id);
      offices.set(
        branch.id,
        officeOf({ seed: 1, world, branch, read: one, watcher: together(watchers) }),
      );
    }
    const office = offices.get(play.branch);
    if (office)
      for (const [index, complaint] of play.complaints.entries())
        world.agenda.plan(complaint.receivedAt, () => takeIn(office, complaint, index));
    await withoutStacks(async () => {
      for (let at = start; at < end; at += DAY / 4) {
        await world.runUntil(Math.min(end, at + DAY / 4));
        play.progress?.((at - start) / (end - start));
      }
    });
    return figures.figures();
  } finally {
    world.close();
  }
};

const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b));
const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b));

const homeOf = (read: readonly BranchRead[], id: string): BranchRead => {
  const found = read.find(({ settings }) => settings.branch.id === id);
  if (!found) throw new NoSuchBranch(id);
  return found;
};

/** The branch and those above it: what climbs and whom it pages there is part of the answer. */
const withThoseAbove = ({ folder, overlay, branch }: PolicyPlay): readonly BranchRead[] => {
  const all = readBranches({ folder, overlay, defaultRegion: 'cn-north-1' });
  const from = (id: string): readonly BranchRead[] => {
    const { settings, organisation } = homeOf(all, id);
    const { parent } = settings.branch;
    const one = { settings: reaching(settings), organisation };
    return parent === undefined ? [one] : [one, ...from(parent)];
  };
  return from(branch);
};

const Registered = z.looseObject({ id: z.string() });

const at = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Takes a complaint in by telephone, and answers it when it was answered. */
const takeIn = async (office: Office, past: PastComplaint, index: number): Promise<void> => {
  const { receivedAt, answeredAt, category, tier, urgency } = past;
  const number = numberOf(index);
  const taker = office.staff.one(['taker', 'lead', 'manager']);
  const registered = await office.send('registerPhoneCall', {
    method: 'POST',
    path: '/intake/phone',
    as: { subject: taker?.subject ?? '' },
    body: {
      callId: `past-${index}`,
      agent: 'agent',
      startedAt: at(receivedAt),
      customer: { name: `客户${MARK}`, phone: number, number, tier },
      matter: {
        ...{ category, title: `投诉${MARK}`, facts: `投诉${index}${MARK}` },
        ...(category === 'network' && { urgency: urgency ?? 'general' }),
      },
    },
  });
  const id = Registered.safeParse(registered.body).data?.id;
  if (id === undefined)
    throw new Error(`complaint ${index + 1} was refused: ${JSON.stringify(registered.body)}`);
  if (answeredAt === undefined) return;
  office.agenda.plan(answeredAt, async () => {
    for (const [order, unit] of ordersOf(office, id)) await finishOrder(office, order, unit);
    await office.ask('answerComplaint', { id });
    await office.later(60, 60);
    await office.ask('closeComplaint', { id });
  });
};

/** Orders that are out, by ticket, with the unit that works each. */
const out = new WeakMap<Office, Map<string, Map<string, string>>>();

const ordersOf = (office: Office, ticket: string): ReadonlyMap<string, string> =>
  out.get(office)?.get(ticket) ?? new Map();

const finishOrder = async (office: Office, id: string, unit: string): Promise<void> => {
  const handler = office.staff.one(['handler'], unit);
  await office.ask('reportOrder', { id, unit }, handler);
  await office.ask('confirmReport', { id, unit }, office.staff.one(['head'], unit));
  await office.ask('acceptReport', { id });
};

/** A unit takes an order within half an hour; who is paged acknowledges it. */
const people = (
  offices: ReadonlyMap<string, Office>,
  { acknowledgeMinutes }: PolicyPlay,
  world: () => World,
): Watcher => ({
  committed: (branch, written) => {
    const office = offices.get(branch);
    if (!office) return;
    for (const { after } of written) {
      if (!after || !isEntry(after)) continue;
      const { id, type, data } = entryIn(after);
      const { agenda } = world();
      if (type === 'AlertDelivered')
        agenda.plan(agenda.now() + acknowledgeMinutes * MINUTE, () =>
          office.ask('acknowledgeAlert', { id }, { subject: String(data.recipient) }),
        );
      else if (type === 'WorkOrderIssued') {
        const unit = String(data.unit);
        const known = out.get(office) ?? new Map<string, Map<string, string>>();
        out.set(office, known.set(String(data.ticketId), new Map([[id, unit]])));
        agenda.plan(agenda.now() + 30 * MINUTE, () =>
          office.ask('takeOrder', { id, unit }, office.staff.one(['handler'], unit)),
        );
      }
    }
  },
});
