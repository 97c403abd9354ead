import type { Actor } from '../actor.ts';
import { type Audience, type Entry, eventIdOf, isPublished } from '../entry.ts';
import type { Level } from '../level.ts';
import { type ReportedMatter, ruleOfMatter } from '../report-up.ts';
import type { Instant } from '../time.ts';
import type { MessageKind } from '../wording/wording.ts';

/**
 * Whom an alert is for: the level's on-call, or who answers for the level that was left (F2); of a work
 * order, whoever handles it, and the head of its unit (D7); of what is reported up, Regulatory & Legal (E8);
 * of what the media hand on, the general office (G4).
 */
export const RECIPIENT_ROLES = [
  'on-call',
  'responsible',
  'handler',
  'head',
  'regulatory-and-legal',
  'general-office',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Why somebody is alerted. */
export type AlertCause =
  | {
      readonly kind: 'escalation';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
      readonly from: Level;
      readonly to: Level;
      /** The limit whose passing moved it; absent when it was taken up by hand. */
      readonly limit?: { readonly rule: string; readonly dueAt: Instant };
    }
  | {
      readonly kind: 'reported-up';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
      readonly matter: ReportedMatter;
    }
  | {
      readonly kind: 'customer-word';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** `chased`: the customer asks how far it is; `replied`: has answered a message of ours. */
      readonly word: 'chased' | 'replied';
      /** How often the customer has asked. */
      readonly count?: number;
      /** The work order by which a unit of this branch has it, and that unit. */
      readonly orderId?: string;
      readonly unit?: string;
      readonly handler?: string;
    }
  | {
      readonly kind: 'media-referral';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
    }
  | {
      readonly kind: 'notice-overdue';
      readonly noticeId: string;
      /** When there should have been word; absent where no time was named. */
      readonly expectedAt?: Instant;
    }
  | {
      readonly kind: 'order-due';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      readonly unit: string;
      /** The subject of whoever took it; absent until somebody has. */
      readonly handler?: string;
      readonly limit: 'take' | 'reply';
      readonly dueAt: Instant;
    }
  | {
      readonly kind: 'order-late';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      readonly unit: string;
      /** The subject of whoever took it; absent until somebody has. */
      readonly handler?: string;
      /** What has not been done in time; `everything`: its limits are past, and nothing has moved. */
      readonly missed: 'take' | 'reply' | 'everything';
      readonly dueAt?: Instant;
    }
  | {
      readonly kind: 'order-silent';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that is not heard of. */
      readonly branch: string;
      readonly unit: string;
      /** Of what there is no word; `everything`: it acknowledges nothing that it is told. */
      readonly missed: 'take' | 'reply' | 'everything';
      readonly dueAt?: Instant;
    }
  | {
      readonly kind: 'customer-not-told';
      readonly messageId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** What the message was to say. */
      readonly says: MessageKind;
      /** `waits`: a call or a letter for which nobody has done anything. */
      readonly why: 'bounced' | 'given-up' | 'waits';
    };

/** A page to one role of one level. */
export type Alert = {
  readonly id: string;
  readonly branch: string;
  readonly version: number;
  readonly state: 'raised' | 'acknowledged';
  readonly level: Level;
  readonly role: RecipientRole;
  readonly cause: AlertCause;
  readonly raisedAt: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: Actor;
};

/** The facts of what can happen to an alert. */
export type AlertData = {
  readonly AlertRaised: Pick<Alert, 'branch' | 'level' | 'role' | 'cause' | 'raisedAt'>;
  readonly PageStarted: { readonly recipient: string };
  /** `by`: the ways by which it went out. */
  readonly AlertDelivered: { readonly recipient: string; readonly by: readonly string[] };
  readonly AlertAcknowledged: { readonly ticketId?: string };
};

/** Who is told of it: an alert stays in its branch. */
export const ALERT_AUDIENCES = {
  AlertRaised: 'branch',
  PageStarted: 'trail',
  AlertDelivered: 'trail',
  AlertAcknowledged: 'branch',
} as const satisfies Readonly<Record<keyof AlertData, Audience>>;

/** An alert's entry. */
export type AlertEntry = {
  readonly [Type in keyof AlertData]: Entry<Type, AlertData[Type]> & {
    readonly aggregate: 'alert';
  };
}[keyof AlertData];

/** What an alert comes to after a command: the alert and the entry that made it so. */
export type AlertRecorded = { readonly alert: Alert; readonly entry: AlertEntry };

/** Raises an alert: its first entry. The id is derived, so raising the same one twice is one alert. */
export const raise = (
  alert: AlertData['AlertRaised'] & Pick<Alert, 'id'>,
  by: Actor,
  correlationId: string,
): AlertRecorded => {
  const { id, ...data } = alert;
  return {
    alert: { ...alert, version: 1, state: 'raised' },
    entry: {
      ...entryBase(id, 1, alert.raisedAt, by, correlationId),
      type: 'AlertRaised',
      rule: ruleOf(data.cause),
      data,
      publish: isPublished(ALERT_AUDIENCES.AlertRaised),
    },
  };
};

/** The rule that somebody is alerted by. */
const ruleOf = (cause: AlertCause): string => {
  switch (cause.kind) {
    case 'reported-up':
      return ruleOfMatter(cause.matter);
    case 'customer-word':
      return 'E9';
    case 'media-referral':
      return 'G4';
    default:
      return 'F2';
  }
};

/** Acknowledges an alert (F3); one that is acknowledged already stays as it is: undefined. */
export const acknowledge = (
  alert: Alert,
  at: Instant,
  by: Actor,
  correlationId: string,
): AlertRecorded | undefined => {
  if (alert.state === 'acknowledged') return undefined;
  const sequence = alert.version + 1;
  const { cause } = alert;
  return {
    alert: {
      ...alert,
      version: sequence,
      state: 'acknowledged',
      acknowledgedAt: at,
      acknowledgedBy: by,
    },
    entry: {
      ...entryBase(alert.id, sequence, at, by, correlationId),
      type: 'AlertAcknowledged',
      rule: 'F3',
      data: 'ticketId' in cause ? { ticketId: cause.ticketId } : {},
      publish: isPublished(ALERT_AUDIENCES.AlertAcknowledged),
    },
  };
};

/**
 * Claims the sending of a page: of two that start at once, only one is recorded.
 * Not the delivery itself: whoever claimed it may have died before.
 */
export const startPage = (
  alert: Alert,
  recipient: string,
  at: Instant,
  correlationId: string,
): AlertRecorded => {
  const sequence = alert.version + 1;
  return {
    alert: { ...alert, version: sequence },
    entry: {
      ...entryBase(alert.id, sequence, at, { kind: 'system', part: 'paging' }, correlationId),
      type: 'PageStarted',
      data: { recipient },
      publish: isPublished(ALERT_AUDIENCES.PageStarted),
    },
  };
};

/** Records by which ways a page has gone out to a person this time. */
export const delivered = (
  alert: Alert,
  delivery: { readonly recipient: string; readonly by: readonly string[] },
  at: Instant,
  correlationId: string,
): AlertRecorded => {
  const sequence = alert.version + 1;
  return {
    alert: { ...alert, version: sequence },
    entry: {
      ...entryBase(alert.id, sequence, at, { kind: 'system', part: 'paging' }, correlationId),
      type: 'AlertDelivered',
      data: delivery,
      publish: isPublished(ALERT_AUDIENCES.AlertDelivered),
    },
  };
};

const entryBase = (
  id: string,
  sequence: number,
  at: Instant,
  by: Actor,
  correlationId: string,
) => ({
  aggregate: 'alert' as const,
  id,
  sequence,
  eventId: eventIdOf(id, sequence),
  at,
  by,
  correlationId,
});
