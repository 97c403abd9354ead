import type { Actor } from '../actor.ts';
import type { Bilingual } from '../bilingual.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { Instant } from '../time.ts';
import type { AlertCause } from './alert.ts';
import type { AlertRecorded } from './alert-entries.ts';
import type { Instead } from './fallback-reason.ts';
import { raise } from './record-alert.ts';
import type { Said } from './said.ts';

/** What the media have handed on. */
type MediaReferral = {
  readonly eventId: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly owner: string;
  readonly at: Instant;
  readonly correlationId: string;
};

/** What the media hand on goes to the general office at once: nobody else speaks (G4). */
export const alertForMedia = (
  { eventId, at, correlationId, ...about }: MediaReferral,
  { id: branch, level }: OwnBranch,
  by: Actor,
): AlertRecorded => {
  const { ticketId, ticketNumber, owner } = about;
  const role = 'general-office';
  return raise(
    {
      id: `${eventId}.${role}`,
      branch,
      level,
      role,
      cause: { kind: 'media-referral', ticketId, ticketNumber, owner },
      raisedAt: at,
    },
    by,
    correlationId,
  );
};

const INSTEAD: Readonly<Record<Instead, Bilingual>> = {
  'no-such-unit': {
    zh: '本单位未设综合部，故呼叫本级负责人。',
    en: 'This branch has no general office, so whoever answers for the level is called.',
  },
  'nobody-there': {
    zh: '综合部目前无人可呼，故呼叫本级负责人。',
    en: 'Nobody of the general office can be called now, so whoever answers for the level is.',
  },
};

/** What an alert says of a complaint that the media have handed on (G4). */
export const mediaSaid = (
  { ticketNumber }: Extract<AlertCause, { kind: 'media-referral' }>,
  instead: Instead | undefined,
): Said => {
  const why = instead && INSTEAD[instead];
  return {
    subject: `${ticketNumber} 媒体转办 · handed on by the media`,
    happened: {
      zh: `投诉工单 ${ticketNumber} 由媒体转来（规则 G4）。${why?.zh ?? ''}`,
      en: `Complaint ${ticketNumber} was handed on by the media (rule G4).${why ? ` ${why.en}` : ''}`,
    },
    todo: {
      zh: '先确认呼叫，再由综合部统一对外答复；其他人员不接受采访，不出具书面说明。',
      en: 'acknowledge; the general office alone speaks: nobody else gives an interview or a written statement.',
    },
  };
};
