import { findingOf, type TimerCommand } from '../timer.ts';
import type { Alert } from './alert.ts';
import { ruleOf } from './alert-acts.ts';
import type { AlertHappening, AlertOccasion, AlertRecorded } from './alert-entries.ts';
import { goesOnAt } from './chain.ts';
import { handedUp } from './handed-up.ts';
import {
  beginsAgainAt,
  followUpAt,
  MOST_REPEATS,
  recordAlert,
  waitsUntil,
} from './record-alert.ts';

/**
 * What comes of time for an alert: nobody has acknowledged it, and its chain goes on to the next ones, to
 * the level above, or to an end (F3); its chain has never begun; its ticket should have moved by now.
 * Undefined when there is nothing to do.
 * @param hasMoved whether its ticket has moved since it was acknowledged
 * @see rule F3
 */
export const alertInTime = (
  alert: Alert,
  command: TimerCommand,
  occasion: AlertOccasion,
  hasMoved: boolean,
): AlertRecorded | undefined => {
  if (!alert.timer) return undefined;
  const finding = findingOf(alert.timer, command, occasion.at);
  if (finding.kind === 'nothing') return undefined;
  const due = dueHappening(alert, occasion, hasMoved);
  const happenings: readonly AlertHappening[] = [...due, ...finding.repairs];
  if (happenings.length === 0) return undefined;
  // The execution of a chain goes on from step to step.
  const execution = command.kind === 'wake' ? 'waits-again' : finding.execution;
  return recordAlert(alert, happenings, occasion, execution);
};

const dueHappening = (
  alert: Alert,
  { at }: AlertOccasion,
  hasMoved: boolean,
): readonly AlertHappening[] => {
  if (alert.state === 'acknowledged') {
    const due = followUpAt(alert);
    return due !== undefined && due <= at
      ? [{ type: 'AlertFollowedUp', rule: 'F3', data: { moved: hasMoved } }]
      : [];
  }
  const { chain, repeated, putOff } = alert;
  const waits = chain ? undefined : waitsUntil(alert);
  if (putOff && waits !== undefined)
    return waits <= at
      ? [{ type: 'AlertBroughtUp', rule: ruleOf(putOff), data: { as: putOff.as } }]
      : [];
  const due = chain ? goesOnAt(chain) : beginsAgainAt(alert);
  if (due === undefined || at < due) return [];
  return [chain ? goingOn(alert, chain) : beginningAgain((repeated?.count ?? 0) + 1)];
};

const beginningAgain = (count: number): AlertHappening =>
  count > MOST_REPEATS
    ? { type: 'NobodyReached', rule: 'F3', data: { why: 'no-chain' } }
    : { type: 'AlertRepeated', rule: 'F3', data: { count } };

const goingOn = (alert: Alert, chain: NonNullable<Alert['chain']>): AlertHappening => {
  if (chain.state === 'handed-up')
    return { type: 'NobodyReached', rule: 'F3', data: { why: 'no-receipt' } };
  const step = chain.step + 1;
  if (step < chain.steps.length) return { type: 'ChainStepped', rule: 'F3', data: { step } };
  if (chain.above !== undefined)
    return {
      type: 'AlertHandedUp',
      rule: 'F3',
      data: { to: chain.above, below: handedUp(alert) },
    };
  return chain.alarms
    ? { type: 'NobodyReached', rule: 'F3', data: { why: 'no-answer' } }
    : { type: 'ChainEnded', rule: 'F3', data: {} };
};
