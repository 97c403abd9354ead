import * as z from 'zod';
import { Letter, PhoneCall, Transferred, WalkIn, WebsiteForm } from '../intake.ts';

const meta = z
  .looseObject({
    branch: z.string().optional().meta({
      description: 'The branch that the event is meant for; another one refuses it.',
    }),
  })
  .optional();

/** What integrators put on a branch's inbox bus, by `detail-type`; the source is `redress.integrator`. */
export const INBOUND_EVENTS = {
  PhoneCallLogged: z.strictObject({ meta, data: PhoneCall }).meta({
    title: 'PhoneCallLogged',
    description: 'Put on the inbox bus: a complaint by telephone; `callId` is its key.',
  }),
  WalkInRegistered: z.strictObject({ meta, data: WalkIn }).meta({
    title: 'WalkInRegistered',
    description: 'Put on the inbox bus: a complaint in person; hall and slip are its key.',
  }),
  LetterReceived: z.strictObject({ meta, data: Letter }).meta({
    title: 'LetterReceived',
    description: 'Put on the inbox bus: a complaint by letter; the barcode is its key.',
  }),
  WebsiteFormSubmitted: z.strictObject({ meta, data: WebsiteForm }).meta({
    title: 'WebsiteFormSubmitted',
    description: "Put on the inbox bus: a form of the website; the site's own number is its key.",
  }),
  ReferralReceived: z.strictObject({ meta, data: Transferred }).meta({
    title: 'ReferralReceived',
    description:
      'Put on the inbox bus: what another body hands on; body and document number are its key.',
  }),
};
