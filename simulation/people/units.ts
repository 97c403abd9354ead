import * as z from 'zod';
import type { Office } from './office.ts';

const Order = z.looseObject({
  id: z.string(),
  unit: z.string(),
  worker: z.string(),
  state: z.string(),
});
const Orders = z.looseObject({ items: z.array(Order).default([]) });

/** What comes next with an order of a state, and in which post somebody of its unit does it. */
const NEXT: Readonly<Record<string, readonly [step: string, post: string]>> = {
  issued: ['takeOrder', 'handler'],
  taken: ['reportOrder', 'handler'],
  reported: ['confirmReport', 'head'],
  confirmed: ['acceptReport', 'reviewer'],
  returned: ['reportOrder', 'handler'],
};

/** Does what comes next with an order; what another branch works is left to it. */
const doNext = async (
  office: Office,
  { id, unit, worker, state }: z.output<typeof Order>,
): Promise<void> => {
  const [step, post] = NEXT[state] ?? [];
  if (step === undefined || post === undefined) return;
  const by = office.staff.one([post], post === 'reviewer' ? undefined : unit);
  if (by && worker === office.branch.id) await office.ask(step, { id, unit }, by);
};

/** Somebody who was asked about an order goes on with it. */
export const goOnWith = async (office: Office, id: string): Promise<void> => {
  const { body } = await office.ask('readOrder', { id });
  const order = Order.safeParse(body).data;
  if (order) await doNext(office, order);
};

/** The units of a branch look what lies with them, and go on with most of it. */
export const workOff = async (office: Office): Promise<void> => {
  const asks = office.staff.one(['lead', 'manager']);
  if (!asks) return;
  for (const state of Object.keys(NEXT)) {
    const { body } = await office.send('listOrders', {
      method: 'GET',
      path: '/orders',
      as: asks,
      query: { state, limit: '50' },
    });
    for (const order of Orders.safeParse(body).data?.items ?? [])
      if (office.chance.one(0.8)) await doNext(office, order);
  }
};
