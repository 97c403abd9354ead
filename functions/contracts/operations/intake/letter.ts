import { Letter } from '../../intake.ts';
import { jsonBody } from '../operation.ts';
import { registering } from './registering.ts';

export const registerLetter = registering({
  id: 'registerLetter',
  label: { zh: '登记来信投诉', en: 'Register a letter' },
  channel: 'letter',
  summary: 'Register a letter',
  description:
    "Where only the day is known, each time may be a date alone, a day of the branch's time zone: `receivedAt` then counts from opening time, or from the registration where that is sooner; `postmarkedAt` from the start of the day. Times on one day are in order.",
  body: jsonBody(Letter, {
    barcode: 'XA20260930932',
    clerk: 'clerk-3',
    postmarkedAt: '2026-09-25',
    receivedAt: '2026-09-30T09:00:00+08:00',
    registeredAt: '2026-09-30T09:40:00+08:00',
    customer: { name: 'Li Lei', address: '淮安市清江浦区虚构路 1 号', number: '13812345670' },
    matter: {
      category: 'number-contract',
      title: 'Cancellation not carried out',
      facts: 'I asked for the number to be cancelled in August and am still charged for it.',
    },
  }),
  refusals: ['upload-missing'],
});
