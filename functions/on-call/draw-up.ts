import { drawUpChain } from '../domain/calling/draw-up-chain.ts';
import { mutedBy } from '../domain/calling/muted.ts';
import { putOff } from '../domain/calling/put-off.ts';
import { MUTINGS } from '../domain/muting/muting.ts';
import type { Outfit } from '../domain/on-call/paging.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { OrganisationReader, ThingReader } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';
import type { DrawUp } from './begin.ts';

/**
 * Draws up by what policy, rota, mutings and organisation are now. What has waited once for a list does not
 * wait for one again, and what was muted once is not muted again.
 */
export const makeDrawUp =
  ({
    organisation,
    readOnCall,
    mutings,
    ...ground
  }: Outfit & {
    readonly readOnCall: ReadOnCall;
    readonly mutings: ThingReader<'mutings'>;
    readonly organisation: OrganisationReader;
    readonly policy: Policy;
    readonly counting: RotaCounting;
    readonly above?: string | undefined;
  }): DrawUp =>
  async (alert, now) => {
    const onCall = await readOnCall(now);
    const waits = alert.putOff ? undefined : putOff(alert, { ...ground, onCall }, now);
    if (waits) return { kind: 'waits', putOff: waits };
    const muted = mutedBy(alert, (await mutings.load(MUTINGS))?.mutings ?? [], now);
    if (muted) return { kind: 'muted', muted };
    const whole = await organisation.whole();
    const plan = drawUpChain(alert, { ...ground, onCall, organisation: whole.organisation, now });
    return plan && { kind: 'calls', plan };
  };
