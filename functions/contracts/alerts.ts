import * as z from 'zod';
import type { Level } from '../domain/level.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { Instant } from '../domain/time.ts';
import { ALERT_STATES, StoredAlertShown } from './items/alert.ts';
import { May } from './may.ts';
import { MutingId } from './mutings.ts';
import { PageQuery } from './page.ts';
import { SENTENCES } from './schema-messages.ts';

/** An alert's id: the event that it was raised for, and the role that it pages. */
export const AlertId = z.string().regex(/^[0-9A-Za-z.-]{1,128}$/, { error: SENTENCES.alertId.en });

/** The query of `GET /alerts`. */
export const AlertListQuery = PageQuery.extend({
  state: z.enum(ALERT_STATES).optional(),
  /** Those that were told with this alert. */
  joined: AlertId.optional(),
  /** Those that this muting has kept back. */
  muted: MutingId.optional(),
});

/** An alert as callers see it. */
export const AlertView = z.strictObject(StoredAlertShown.shape).meta({
  id: 'Alert',
  description:
    'A page to one role of one level (F2): whom it calls one after another (`chain`), who has been called by which ways (`calls`), when the next one is (`nextStepAt`), and who acknowledged it (F3).',
});

/** A page of alerts, the newest first; `cursor` is absent on the last one. */
export const AlertList = z.strictObject({
  items: z.array(AlertView.extend({ may: May })),
  cursor: z.string().optional(),
});

/** What goes out over webhooks, signed. `alertId` stays the same when it is sent again. */
export type AlertPage = {
  readonly alertId: string;
  readonly branch: string;
  readonly level: Level;
  readonly role: Alert['role'];
  /** Id of the person, as in the branch's organisation. */
  readonly recipient: string;
  readonly cause: Alert['cause'];
  readonly raisedAt: Instant;
  /** How many others it tells of, which are acknowledged with it. */
  readonly members?: number;
  readonly text: { readonly zh: string; readonly en: string };
  /** Acknowledges with one tap, as this person, for 24 hours: a page with one button. */
  readonly acknowledge: string;
  /** Opens the ticket or notice: at the branch's desk, or else at its API. */
  readonly link: string;
};
