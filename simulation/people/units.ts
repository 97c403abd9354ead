import * as z from 'zod';
import type { Office } from './office.ts';

const Orders = z.looseObject({
  items: z
    .array(z.looseObject({ id: z.string(), unit: z.string(), worker: z.string() }))
    .default([]),
});

/** What comes next with an order of a state, and in which post somebody of its unit does it. */
const NEXT: Readonly<Record<string, readonly [step: string, post: string]>> = {
  issued: ['takeOrder', 'handler'],
  taken: ['reportOrder', 'handler'],
  reported: ['confirmReport', 'head'],
  confirmed: ['acceptReport', 'reviewer'],
  returned: ['reportOrder', 'handler'],
};

/** The units of a branch look what lies with them, and go on with most of it. */
export const workOff = async (office: Office): Promise<void> => {
  const asks = office.staff.one(['lead', 'manager']);
  if (!asks) return;
  for (const [state, [step, post]] of Object.entries(NEXT)) {
    const { body } = await office.send('listOrders', {
      method: 'GET',
      path: '/orders',
      as: asks,
      query: { state, limit: '50' },
    });
    for (const { id, unit, worker } of Orders.safeParse(body).data?.items ?? []) {
      const by = office.staff.one([post], post === 'reviewer' ? undefined : unit);
      if (worker === office.branch.id && by && office.chance.one(0.8))
        await office.ask(step, { id, unit }, by);
    }
  }
};
