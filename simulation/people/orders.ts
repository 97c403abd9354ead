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
 * Has a unit work a ticket: gives it out, and goes with the order to its end or to where it is left.
 * @param across the office of the branch whose unit it is, where it is another
 */
export const workOrder = async (
  office: Office,
  ticketId: string,
  across?: Office,
): Promise<void> => {
  const told = across && {
    branch: across.branch.id,
    unit: across.chance.pick(across.staff.units.filter(isWorkable(across))),
  };
  const given = await office.ask('dispatchComplaint', { id: ticketId, ...(told && { told }) });
  const order = Given.safeParse(given.body).data;
  if (!order) return;
  const held: Held = { ...order, here: office, there: across ?? office, handler: undefined };
  for (const step of office.chance.pick(WORK)) {
    await office.later(20, office.chance.one(0.15) ? 3000 : 400);
    await doStep(step, held);
  }
  for (const reading of ['readOrder', 'readOrderTimeline', 'listOrders'])
    if (office.chance.one(0.03)) await office.ask(reading, { id: order.id });
};
