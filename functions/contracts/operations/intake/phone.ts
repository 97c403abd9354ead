import { PhoneCall } from '../../intake.ts';
import { jsonBody } from '../operation.ts';
import { aCustomer, registering } from './registering.ts';

export const registerPhoneCall = registering({
  id: 'registerPhoneCall',
  label: { zh: '登记来电投诉', en: 'Register a call' },
  channel: 'phone',
  summary: 'Register a telephone complaint',
  body: jsonBody(PhoneCall, {
    callId: 'call-20260930-0001',
    agent: 'agent-1024',
    startedAt: '2026-09-30T20:00:00+08:00',
    endedAt: '2026-09-30T20:06:12+08:00',
    recording: 'rec-20260930-0001',
    customer: aCustomer,
    matter: {
      category: 'billing',
      title: '话费争议：未开通的业务被扣费',
      facts: '九月账单中多出一项增值业务费 30 元，本人从未开通。',
      demand: '退还费用并说明原因。',
      occurredAt: '2026-09-01T09:00:00+08:00',
    },
  }),
  refusals: [],
});
