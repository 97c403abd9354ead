import { randomInt, randomUUID } from 'node:crypto';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { bearer, clientIn } from '../bearer.ts';

const mobile = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** A visit that nobody has registered yet, as the gateway hands it on. */
export const newVisit = ({ branch }: BranchSettings): unknown => ({
  routeKey: 'POST /intake/walk-in',
  headers: {
    'content-type': 'application/json',
    authorization: bearer(clientIn(branch, 'integrator')),
  },
  isBase64Encoded: false,
  requestContext: {
    requestId: randomUUID(),
    http: { method: 'POST', path: '/intake/walk-in' },
    authorizer: {
      jwt: {
        claims: {
          [branch.auth.claims.branch]: branch.id,
          [branch.auth.claims.role]: 'integrator',
        },
      },
    },
  },
  body: JSON.stringify({
    hall: 'huaihai-road',
    slip: randomUUID(),
    clerk: 'clerk-7',
    receivedAt: new Date().toISOString(),
    customer: {
      name: '张伟',
      phone: mobile(),
      number: mobile(),
      address: '淮安市清江浦区淮海东路1号',
      tier: 'ordinary',
    },
    matter: {
      category: 'billing',
      title: '账单多扣流量费',
      facts: '本月账单多出一项流量费三十元，本人从未开通，营业厅答复不清。',
      demand: '退还三十元并说明原因。',
    },
  }),
});
