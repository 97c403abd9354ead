import type { Actor } from '../actor.ts';
import type { ClockKind } from '../clock/clock.ts';
import { isStatutory } from '../clock/kind-traits.ts';
import type { Level } from '../level.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { Instant } from '../time.ts';
import type { AlertRecorded } from './alert-entries.ts';
import { type AlertFacts, factsOf } from './alert-facts.ts';
import type { RecipientRole } from './recipient-role.ts';
import { raise } from './record-alert.ts';

/** A climb as every branch sees it, in its own entries or in another branch's event. */
export type ClimbedStep = {
  readonly eventId: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly owner: string;
  readonly from: Level;
  readonly to: Level;
  readonly left: Level;
  readonly paged: boolean;
  /** The limit whose passing moved it. */
  readonly passed?: { readonly clock: ClockKind; readonly rule: string; readonly dueAt: Instant };
  /** What is known of the ticket. */
  readonly ticket: Parameters<typeof factsOf>[0];
  readonly at: Instant;
  readonly correlationId: string;
};

/**
 * The alerts that one branch raises for one climb: one for each recipient role that it pages.
 * The level reached pages its on-call, the level left its responsible person (F2). A city pages
 * for itself; a province for itself and for the regulator's desk in it.
 */
export const alertsForStep = (
  step: ClimbedStep,
  ownBranch: OwnBranch,
  by: Actor,
): AlertRecorded[] => {
  if (!step.paged) return [];
  const facts = factsIn(step);
  const recipients: { role: RecipientRole; level: Level }[] = [
    { role: 'on-call', level: step.to },
    { role: 'responsible', level: step.left },
  ];
  return recipients
    .filter(({ level }) => pagesFor(ownBranch.level, level))
    .map(({ role, level }) =>
      raise(
        {
          id: `${step.eventId}.${role}`,
          branch: ownBranch.id,
          level,
          role,
          cause: {
            kind: 'escalation',
            ticketId: step.ticketId,
            ticketNumber: step.ticketNumber,
            owner: step.owner,
            from: step.left,
            to: step.to,
            ...(step.passed && { limit: { rule: step.passed.rule, dueAt: step.passed.dueAt } }),
          },
          facts,
          raisedAt: step.at,
        },
        by,
        step.correlationId,
      ),
    );
};

const factsIn = ({ ticket, passed, to }: ClimbedStep): AlertFacts => ({
  ...factsOf(ticket, passed && (isStatutory(passed.clock) ? 'statutory' : 'own')),
  ...(to === 'regulator' && { standsAt: to }),
});

const pagesFor = (branchLevel: OwnBranch['level'], level: Level): boolean =>
  branchLevel === 'city' ? level === 'city' : level !== 'city';
