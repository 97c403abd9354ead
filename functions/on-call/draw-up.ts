import { drawUpChain } from '../domain/calling/draw-up-chain.ts';
import { putOff } from '../domain/calling/put-off.ts';
import type { Outfit } from '../domain/on-call/paging.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';
import type { DrawUp } from './begin.ts';

/** Draws up by what policy, rota and organisation are now. What has waited once does not wait again. */
export const makeDrawUp =
  ({
    organisation,
    readOnCall,
    ...ground
  }: Outfit & {
    readonly readOnCall: ReadOnCall;
    readonly organisation: OrganisationReader;
    readonly policy: Policy;
    readonly counting: RotaCounting;
    readonly above?: string | undefined;
  }): DrawUp =>
  async (alert, now) => {
    const onCall = await readOnCall(now);
    const waits = alert.putOff ? undefined : putOff(alert, { ...ground, onCall }, now);
    if (waits) return { kind: 'waits', putOff: waits };
    const whole = await organisation.whole();
    const plan = drawUpChain(alert, { ...ground, onCall, organisation: whole.organisation, now });
    return plan && { kind: 'calls', plan };
  };
