import { unreachable } from '../../functions/domain/unreachable.ts';
import type { Api } from './api/api.ts';
import type { LimitStep } from './complaints/limit-step.ts';
import { seconds } from './waiting.ts';

/**
 * Takes the steps by which people change a ticket's limits, each at its time.
 * @throws Declined when the API does not let them; Error when there is nothing to confirm
 */
export const changeLimits = async (
  steps: readonly LimitStep[],
  ticketId: string,
  api: Api,
  signal: AbortSignal,
): Promise<void> => {
  for (const step of steps) {
    await seconds(step.after, signal);
    await take(step, ticketId, api);
  }
};

const take = async (step: LimitStep, ticketId: string, api: Api): Promise<unknown> => {
  const { kind } = step;
  switch (kind) {
    case 'hold':
      return api.hold(ticketId, { asked: step.asked, reason: step.reason });
    case 'resume':
      return api.resume(ticketId, { reason: step.reason });
    case 'extend':
      await api.requestExtension(ticketId, { ground: step.ground, reason: step.reason });
      return api.extend(ticketId, { ground: step.ground, reason: '情况属实，同意延长。' });
    case 'promise': {
      const until = new Date(Date.now() + step.within * 1000).toISOString();
      const means = step.byMessage ? 'message' : 'written';
      return api.promise(ticketId, { until, told: step.told, means });
    }
    case 'correct-tier':
      return api.correct(ticketId, { facts: { tier: step.tier }, reason: step.reason });
    case 'propose-receipt': {
      const { registeredAt } = await api.case(ticketId);
      const { reason, evidence } = step;
      return api.correct(ticketId, { facts: { receivedAt: registeredAt }, reason, evidence });
    }
    case 'confirm-receipt': {
      const { proposedCorrection } = await api.case(ticketId);
      if (!proposedCorrection) throw new Error(`${ticketId} has nothing to confirm`);
      const { sequence: proposal } = proposedCorrection;
      return api.judgeCorrection(ticketId, { proposal, verdict: 'confirm', reason: step.reason });
    }
    default:
      return unreachable(kind);
  }
};
