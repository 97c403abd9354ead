import { drawUpChain } from '../domain/calling/draw-up-chain.ts';
import { putOff } from '../domain/calling/put-off.ts';
import type { Paging } from '../domain/on-call/paging.ts';
import type { RotaCounting } from '../domain/on-call/rota.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { DrawUp } from './page.ts';

/** Draws up by what policy, rota and organisation are now. What has waited once does not wait again. */
export const makeDrawUp =
  ({
    organisation,
    ...ground
  }: Paging & {
    readonly organisation: OrganisationReader;
    readonly policy: Policy;
    readonly counting: RotaCounting;
    readonly above?: string | undefined;
  }): DrawUp =>
  async (alert, now) => {
    const waits = alert.putOff ? undefined : putOff(alert, ground, now);
    if (waits) return { kind: 'waits', putOff: waits };
    const whole = await organisation.whole();
    const plan = drawUpChain(alert, { ...ground, organisation: whole.organisation, now });
    return plan && { kind: 'calls', plan };
  };
