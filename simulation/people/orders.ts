import * as z from 'zod';
import type { Office } from './office.ts';

const Given = z.object({ id: z.string(), unit: z.string() });

/** What becomes of an order at its unit, step by step; it takes hours, and not all goes well. */
const WORK: readonly (readonly string[])[] = [
  ['takeOrder', 'reportOrder', 'confirmReport', 'acceptReport'],
  ['takeOrder', 'reportOrder', 'confirmReport', 'acceptReport'],
  [
    'takeOrder',
    'reportOrder',
    'confirmReport',
    'returnReport',
    'reportOrder',
    'confirmReport',
    'acceptReport',
  ],
  ['takeOrder', 'reportOrder', 'sendReportBack', 'reportOrder', 'confirmReport', 'acceptReport'],
  ['takeOrder', 'passOrderOn', 'takeOrder', 'reportOrder', 'confirmReport', 'acceptReport'],
  ['takeOrder', 'misrouteOrder'],
  ['takeOrder', 'cancelOrder'],
  ['cancelOrder'],
  ['takeOrder'],
  [],
];

/** How it goes with most orders, and fast. */
const EVERYDAY: readonly string[] = ['takeOrder', 'reportOrder', 'confirmReport', 'acceptReport'];

/** Within how many minutes a step is done, at least and at most. */
type Minutes = readonly [least: number, most: number];
const AT_ONCE: Minutes = [2, 20];
const IN_HOURS: Minutes = [20, 240];
const LONG: Minutes = [200, 2000];
const QUICKLY: Readonly<Record<string, Minutes>> = {
  takeOrder: [5, 45],
  confirmReport: [5, 60],
  acceptReport: [5, 60],
};

const HEADS: readonly string[] = ['confirmReport', 'sendReportBack'];
const HANDLERS: readonly string[] = ['takeOrder', 'reportOrder', 'passOrderOn', 'misrouteOrder'];

const isWorkable = (office: Office) => (unit: string) =>
  office.staff.holders('handler', unit).length > 0;

/** An order as its people have it before them. */
type Held = {
  readonly id: string;
  /** Where its unit is, and where it was given out. */
  readonly there: Office;
  readonly here: Office;
  unit: string;
  handler: { readonly subject: string } | undefined;
};

const whoDoes = (step: string, { there, unit, handler }: Held) => {
  if (HEADS.includes(step)) return there.staff.one(['head'], unit);
  if (!HANDLERS.includes(step)) return undefined;
  return handler ?? there.staff.one(['handler'], unit);
};

const doStep = async (step: string, held: Held): Promise<void> => {
  const { id, here, there } = held;
  const office = [...HEADS, ...HANDLERS].includes(step) ? there : here;
  const by = whoDoes(step, held);
  if (step === 'takeOrder') held.handler = by;
  if (office.chance.one(0.05)) await there.ask('readOrderCase', { id }, by);
  const { status, body } = await office.ask(step, { id, unit: held.unit }, by);
  if (step !== 'passOrderOn' || status !== 200) return;
  held.unit = Given.safeParse(body).data?.unit ?? held.unit;
  held.handler = undefined;
};

/**
 * Gives a ticket to a unit.
 * @param across the office of the branch whose unit it is, where it is another
 */
export const giveOut = async (office: Office, ticketId: string, across?: Office): Promise<void> => {
  const told = across && {
    branch: across.branch.id,
    unit: across.chance.pick(across.staff.units.filter(isWorkable(across))),
  };
  await office.ask('dispatchComplaint', { id: ticketId, ...(told && { told }) });
};

/** A unit that has got an order goes with it to its end, or to where it is left. */
export const workOrder = async (
  there: Office,
  here: Office,
  { id, unit }: z.output<typeof Given>,
): Promise<void> => {
  const held: Held = { id, unit, here, there, handler: undefined };
  if (!there.drawEventful()) {
    for (const step of EVERYDAY) {
      await there.later(...AT_ONCE);
      await doStep(step, held);
    }
    return;
  }
  for (const step of there.chance.pick(WORK)) {
    await there.later(...(there.chance.one(0.1) ? LONG : (QUICKLY[step] ?? IN_HOURS)));
    await doStep(step, held);
  }
  for (const reading of ['readOrder', 'readOrderTimeline', 'listOrders'])
    if (there.chance.one(0.03)) await there.ask(reading, { id });
};
