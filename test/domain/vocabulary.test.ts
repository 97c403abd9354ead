import { expect, it } from 'vitest';
import { REFUSAL_GROUNDS } from '../../functions/domain/acceptance/propose-refusal.ts';
import { ROLES } from '../../functions/domain/actor.ts';
import { ATTENTION } from '../../functions/domain/attention.ts';
import {
  BRANCH_LEVELS,
  CATEGORIES,
  PLACES,
  RECORD_KINDS,
  TIERS,
  URGENCIES,
} from '../../functions/domain/classification.ts';
import { EXTENSIONS } from '../../functions/domain/clock/answer-clocks.ts';
import { LEVELS } from '../../functions/domain/level.ts';
import { NOTICE_KINDS } from '../../functions/domain/notice/notice.ts';
import { CHANNELS, RISK_TOPICS, TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';

/**
 * The words that clients and other branches send and are sent, and that are stored: one that is
 * spelt otherwise, or is gone, breaks what they hold.
 */
it.each([
  ['levels (A1)', LEVELS, 'city province regulator'],
  ['levels that a branch has (A1)', BRANCH_LEVELS, 'city province'],
  ['channels (B1)', CHANNELS, 'phone email letter walk-in website transferred'],
  [
    'kinds of record (B3)',
    RECORD_KINDS,
    'complaint consultation fault-report bad-information opinion',
  ],
  [
    'grounds of a refusal (B5)',
    REFUSAL_GROUNDS,
    'already-decided past-acceptance-period not-concerned no-evidence',
  ],
  ['tiers (C1)', TIERS, 'vip go-tone ordinary'],
  [
    'categories (C2)',
    CATEGORIES,
    'billing service network interconnection tariff value-added spam points number-contract ' +
      'device-gift phone-marketing privacy bad-information staff-error suspension service-change other',
  ],
  ['urgencies (C3)', URGENCIES, 'critical urgent general'],
  ['marks of attention (C4)', ATTENTION, 'repeat upgraded mass important over-the-head'],
  [
    'topics of regulated risk (C5)',
    RISK_TOPICS,
    'free-trial-billed forced-brand-migration pushed-marketing monthly-sp-service ' +
      'wap-plan-net-charges undelivered-mms-charges',
  ],
  ['extensions of a limit (D3, D4)', EXTENSIONS, 'anotherProvince anotherBody'],
  ['places of a faulty line (D11)', PLACES, 'town country'],
  ['kinds of notice (H1, H3)', NOTICE_KINDS, 'network-outage major-incident'],
  ['roles of a person', ROLES, 'integrator handler manager oncall publisher'],
  [
    'states of a trouble ticket (TMF621)',
    TICKET_STATES,
    'acknowledged rejected pending held inProgress resolved closed cancelled',
  ],
])('the %s are these and no others', (_, words, expected) => {
  expect(words).toEqual(expected.split(' '));
});
