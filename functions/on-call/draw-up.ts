import { drawUpChain } from '../domain/calling/draw-up-chain.ts';
import type { Paging } from '../domain/on-call/paging.ts';
import type { RotaCounting } from '../domain/on-call/rota.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { DrawUp } from './page.ts';

/** Draws up chains by what policy, rota and organisation are now. */
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
    const whole = await organisation.whole();
    return drawUpChain(alert, { ...ground, organisation: whole.organisation, now });
  };
