import * as z from 'zod';
import type { Watcher } from '../watching.ts';
import { instantAt } from './acts.ts';
import { makeCalled } from './called.ts';
import { changeDuty, giveSigns } from './duty.ts';
import { askForEverything } from './everything.ts';
import type { Office } from './office.ts';
import { workOrder } from './orders.ts';
import { makeProviders } from './providers.ts';
import { aMachineMail } from './registrations.ts';
import { count } from './tally.ts';
import { workOff } from './units.ts';

const List = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })).default([]) });
const Notice = z.looseObject({ id: z.string() });
const Issued = z.looseObject({ worker: z.string(), issuer: z.string(), unit: z.string() });

const idsOf = (body: unknown): readonly string[] =>
  List.safeParse(body).data?.items.map(({ id }) => id) ?? [];

const readings = async (office: Office, operations: readonly string[], id = ''): Promise<void> => {
  for (const operation of operations)
    if (office.chance.one(0.3)) await office.ask(operation, { id });
};

/** What came in and opened no ticket is looked through. */
const lookThrough = async (office: Office): Promise<void> => {
  const bucket = office.branch.wiring.functions.find(({ env }) => env.MAIL_BUCKET)?.env.MAIL_BUCKET;
  const way = aMachineMail(office.freshKey());
  if (way.kind === 'mail')
    office.branch.objects.put(bucket ?? '', `inbound/${office.freshKey()}`, {
      body: way.bytes,
      contentType: 'message/rfc822',
    });
  count(office.tally, 'mail in the bucket', 202);
  const { body } = await office.ask('listSetAside', {});
  for (const id of idsOf(body).slice(0, 5))
    await office.ask(office.chance.one(0.7) ? 'dismissSetAside' : 'registerSetAside', { id });
};

/** Calls and letters that somebody has to make. */
const tellByHand = async (office: Office): Promise<void> => {
  const { body } = await office.ask('listMessages', {});
  for (const id of idsOf(body).slice(0, 20)) {
    await readings(office, ['printMessage', 'callScript'], id);
    await office.ask('attestMessage', { id });
  }
};

const giveOutMany = async (office: Office): Promise<void> => {
  const { body } = await office.ask('listDispatch', {});
  const tickets = idsOf(body).slice(0, 3);
  const unit = office.chance.pick(
    office.staff.units.filter((one) => office.staff.holders('handler', one).length > 0),
  );
  if (tickets.length > 0)
    await office.ask('dispatchMany', {
      told: { orders: tickets.map((ticket) => ({ ticket, unit })) },
    });
};

const aNotice = async (office: Office): Promise<void> => {
  const published = await office.ask('publishNotice', {});
  const id = Notice.safeParse(published.body).data?.id;
  if (id === undefined) return;
  await office.later(60, 600);
  await office.ask('updateNotice', { id });
  await readings(office, ['listNotices', 'readNotice'], id);
  // Some are forgotten for a day.
  await office.later(60, 1500);
  await office.ask('closeNotice', { id });
};

/** Work is planned, now and then for a whole prefecture; some of it is done early. */
const muteForWork = async (office: Office): Promise<void> => {
  const scope = office.chance.one(0.5) ? { categories: ['billing', 'network', 'tariff'] } : {};
  const muted = await office.ask('muteAlerts', { told: { categories: [], ...scope } });
  const id = Notice.safeParse(muted.body).data?.id;
  if (id === undefined) return;
  await office.later(60, 600);
  await readings(office, ['listMutings', 'listAlerts'], id);
  if (office.chance.one(0.5)) await office.ask('liftMuting', { id });
};

/** Units and people come and go, and are away. */
const changeOrganisation = async (office: Office): Promise<void> => {
  const hall = `hall-${office.freshKey()}`;
  const person = `person-${office.freshKey()}`;
  const unit = office.chance.pick(
    office.staff.units.filter((one) => office.staff.holders('handler', one).length > 0),
  );
  const post = { post: 'handler', unit };
  await office.ask('addUnit', { told: { id: hall, under: unit } });
  await office.ask('addPerson', { told: { id: person, sub: person, posts: [post] } });
  await office.ask('changePerson', { id: person, told: { sub: person, posts: [post] } });
  await office.ask('changePosts', {
    id: person,
    told: { posts: [post, { post: 'head', unit: hall }] },
  });
  await office.ask('changeUnit', { id: hall, told: { under: unit } });
  await office.ask('setHead', { id: hall, told: { head: person, deputy: null } });
  await office.ask('enterAbsence', { id: person, told: { deputy: null } });
  await office.ask('comeBack', { id: person });
  const now = office.agenda.now();
  const away = {
    from: instantAt(now + 3_600_000),
    to: instantAt(now + 86_400_000),
    deputy: null,
  };
  await office.ask('enterMyAbsence', { told: away }, { subject: person });
  await office.ask('comeBackMyself', {}, { subject: person });
  await office.ask('readMyself', {}, { subject: person });
  await readings(office, ['readUnit', 'readUnitTimeline'], hall);
  await readings(office, ['readPerson', 'readPersonTimeline'], person);
  await readings(office, ['listUnits', 'listPeople']);
  await office.later(60, 1000);
  await office.ask('changePosts', { id: person, told: { posts: [post] } });
  await office.ask('closeUnit', { id: hall });
  await office.ask('leave', { id: person });
};

const ROUTINES: readonly (readonly [
  oftenADay: number,
  routine: (office: Office) => Promise<void>,
])[] = [
  [1, lookThrough],
  [1, tellByHand],
  [1, giveOutMany],
  [1, workOff],
  [1, workOff],
  [1, workOff],
  [0.5, aNotice],
  [0.4, muteForWork],
  [0.3, changeOrganisation],
  [0.4, changeDuty],
  [1, giveSigns],
  [
    1,
    (office) =>
      readings(office, [
        'listComplaints',
        'lookUpCustomer',
        'findAreas',
        'listAlerts',
        'listOrders',
      ]),
  ],
];

/** Every second one on call would rather be telephoned: their pager is their last way. */
const wishForCalls = async (office: Office): Promise<void> => {
  const quiet = { from: '00:00', to: '23:59', quietWays: ['webhook'] };
  for (const [index, { subject }] of office.staff.holders('on-call').entries())
    if (index % 2 === 0) await office.ask('wishQuiet', { told: { quiet } }, { subject });
};

/** Has people do, day by day, what they do besides single complaints; until an instant. */
export const startRoutines = (office: Office, until: number): void => {
  const day = async (): Promise<void> => {
    for (const [often, routine] of ROUTINES) {
      if (!office.chance.one(often)) continue;
      await office.later(5, 200);
      if (office.agenda.now() < until) await routine(office);
    }
  };
  const everyDay = (): unknown => {
    if (office.agenda.now() >= until) return undefined;
    office.agenda.plan(office.agenda.now() + 86_400_000, everyDay);
    return day();
  };
  office.agenda.plan(office.agenda.now() + office.chance.between(0, 10_000_000), everyDay);
  office.agenda.plan(office.agenda.now() + 600_000, () => wishForCalls(office));
  office.agenda.plan(until - 3 * 43_200_000, () => askForEverything(office));
};

/** What the people of a branch hear of, and the providers of its text messages and calls. */
export const makeListeners = (
  office: Office,
  officeOf: (branch: string) => Office | undefined,
): Pick<Required<Watcher>, 'wentOut' | 'committed'> => {
  const called = makeCalled(office);
  const carried = makeProviders(office);
  return {
    wentOut: (_, sent) => {
      called(sent);
      carried(sent);
    },
    committed: (_, written) => {
      office.deskList.committed(written);
      for (const { after } of written) {
        if (after?.kind !== 'ENTRY' || after.type !== 'WorkOrderIssued') continue;
        const { worker, issuer, unit } = Issued.parse(after.data);
        const here = officeOf(issuer);
        if (worker === office.branch.id && here)
          office.agenda.plan(office.agenda.now(), () =>
            workOrder(office, here, { id: String(after.id), unit }),
          );
      }
    },
  };
};
