import { Transferred } from '../../intake.ts';
import { jsonBody } from '../operation.ts';
import { aCustomer, registering } from './registering.ts';

export const registerTransferred = registering({
  id: 'registerTransferred',
  label: { zh: '登记转办件', en: 'Register a referral' },
  channel: 'transferred',
  summary: 'Register what another body hands on (A5, B1, G3)',
  description:
    "Flagged as over the head (C4); the body's reply has a limit of its own, beside the customer's answer: `referral` names it. The same document sent twice is one ticket. About a customer and a category that an open ticket is about, it joins that (`joined`), as one more referral with its own limit, unless `separate`. What the media hand on calls the general office at once (G4).",
  body: jsonBody(Transferred, {
    from: {
      body: 'government-hotline',
      name: '淮安市 12345 政府热线',
      document: '淮 12345 转〔2026〕0930-117 号',
      until: '2030-01-01T17:00:00+08:00',
    },
    receivedAt: '2026-09-30T09:30:00+08:00',
    clerk: 'clerk-3',
    customer: aCustomer,
    matter: {
      category: 'billing',
      title: '来电反映多扣费未处理',
      facts: '市民反映多次向营业厅投诉多扣费，至今未得到答复。',
      demand: '核实并退费，书面回复本热线。',
      area: '320812',
    },
  }),
  refusals: [],
});
