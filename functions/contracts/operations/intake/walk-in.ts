import { WalkIn } from '../../intake.ts';
import { jsonBody } from '../operation.ts';
import { aCustomer, registering } from './registering.ts';

export const registerWalkIn = registering({
  id: 'registerWalkIn',
  label: { zh: '登记来访投诉', en: 'Register a visit' },
  channel: 'walk-in',
  summary: 'Register a visit',
  body: jsonBody(WalkIn, {
    hall: 'huaihai-road',
    slip: 'slip-20260930-0042',
    clerk: 'clerk-7',
    receivedAt: '2026-09-30T10:15:00+08:00',
    reception: 'reception-room',
    specialCare: true,
    customer: { ...aCustomer, tier: 'go-tone' },
    matter: {
      category: 'network',
      urgency: 'urgent',
      title: '小区内手机无信号',
      facts: '家中及楼道内自上周起无信号，无法接听电话。',
      demand: '尽快修复。',
    },
  }),
  refusals: [],
});
