import type { Decision } from '../../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { unreachable } from '../../../functions/domain/unreachable.ts';
import type { LimitStep } from '../../../local/demonstration/complaints/limit-step.ts';
import {
  correct,
  grantExtension,
  hold,
  judgeCorrection,
  promise,
  requestExtension,
  resume,
} from '../../builders/commands.ts';
import { contextAt, type Life, lived, wait } from './life.ts';

/** Each request takes the rehearsal's machine so many seconds. */
export const busySeconds = 2;

/** Takes a complaint's steps by the rules alone, and says when the last one was taken. */
export const rehearseSteps = (
  life: Life,
  steps: readonly LimitStep[],
  from: Instant,
): { readonly life: Life; readonly at: Instant } =>
  steps.reduce(
    (before, step) => {
      const at = plusSeconds(before.at, step.after + busySeconds);
      const waited = wait(before.life, at);
      return { life: lived(waited, taken(waited.ticket, step, at)), at };
    },
    { life, at: from },
  );

const taken = (ticket: Ticket, step: LimitStep, at: Instant): Decision => {
  const context = contextAt(at);
  const { kind } = step;
  switch (kind) {
    case 'hold':
      return hold(ticket, context);
    case 'resume':
      return resume(ticket, context);
    case 'extend':
      return extended(ticket, step.ground, at);
    case 'promise':
      return promise(ticket, { until: plusSeconds(at, step.within), means: 'written' }, context);
    case 'correct-tier':
      return correct(ticket, { facts: { tier: step.tier }, evidence: false }, context);
    case 'propose-receipt': {
      const { registeredAt: receivedAt } = ticket.facts;
      return correct(ticket, { facts: { receivedAt }, evidence: true }, context);
    }
    case 'confirm-receipt': {
      const proposal = ticket.proposedCorrection?.sequence ?? 0;
      return judgeCorrection(ticket, { verdict: 'confirm', proposal }, contextAt(at, 'manager'));
    }
    default:
      return unreachable(kind);
  }
};

/** One asks for it, another grants it. */
const extended = (
  ticket: Ticket,
  ground: Extract<LimitStep, { kind: 'extend' }>['ground'],
  at: Instant,
): Decision => {
  const extension = ground === 'another-province' ? 'anotherProvince' : 'anotherBody';
  const asked = requestExtension(ticket, extension, contextAt(at));
  if (asked.kind === 'refused') return asked;
  const granted = grantExtension(asked.ticket, extension, contextAt(at, 'manager'));
  return granted.kind === 'refused'
    ? granted
    : { ...granted, entries: [...asked.entries, ...granted.entries] };
};
