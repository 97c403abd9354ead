import { join } from 'node:path';
import type { Breach } from '../house/bundle.ts';

/** A rule of the house that is broken on purpose, and what must notice it. */
export type BrokenRule = {
  readonly breaches: readonly Breach[];
  /** Guards one of which must say so. */
  readonly noticedBy: readonly string[];
};

const replacing = (module: string, by: string): Breach => ({
  module: `functions/${module}.ts`,
  replacedBy: join(import.meta.dirname, `${by}.ts`),
});

/** Each promise broken by one module that does less than it should; the rest is as it is deployed. */
export const BROKEN_RULES: Readonly<Record<string, BrokenRule>> = {
  'no-idempotency-key': {
    breaches: [
      replacing('store/put-condition', 'put-condition-keys'),
      replacing('store/key-reader', 'key-reader-blind'),
    ],
    noticedBy: ['two tickets of one complaint'],
  },
  'judged-early': {
    breaches: [replacing('gateways/wall-clock', 'wall-clock-fast')],
    noticedBy: ['judged early', 'climbed early'],
  },
  'acknowledged-before-stored': {
    breaches: [replacing('store/ledger', 'ledger-promises')],
    noticedBy: ['acknowledged and missing'],
  },
  'personal-in-main-table': {
    breaches: [replacing('store/put-of-write', 'put-of-write-open')],
    noticedBy: ['personal'],
  },
  'trail-says-otherwise': {
    breaches: [replacing('store/put-of-write', 'put-of-write-forgetful')],
    noticedBy: ['entries do not replay'],
  },
  'nothing-due': {
    breaches: [replacing('store/indexes', 'indexes-no-due')],
    noticedBy: ['without a timer'],
  },
  'nothing-swept': {
    breaches: [replacing('timers/sweep', 'sweep-idle')],
    noticedBy: ['missed unseen'],
  },
  'alerts-untold': {
    breaches: [replacing('outbox/event-of', 'event-of-no-alerts')],
    noticedBy: ['nobody was paged'],
  },
  'pages-forgotten': {
    breaches: [replacing('on-call/deliver', 'deliver-forgetful')],
    noticedBy: ['paged again and again'],
  },
  'reports-forgotten': {
    breaches: [replacing('on-call/deliver', 'deliver-again')],
    noticedBy: ['sent again by a way that came back'],
  },
  'put-off-forgotten': {
    breaches: [replacing('on-call/is-settled', 'is-settled-always')],
    noticedBy: ['settled and not done with'],
  },
  'mails-passed-over': {
    breaches: [replacing('intake/take-in-object', 'take-in-object-blind')],
    noticedBy: ['taken in and lost'],
  },
  'mirror-stands-still': {
    breaches: [replacing('store/put-condition', 'put-condition-first')],
    noticedBy: ['mirror behind', 'left on its way'],
  },
  'answers-untellable': {
    breaches: [replacing('outbox/event-of', 'event-of-untellable')],
    noticedBy: ['dead letter', 'mirror behind'],
  },
};
