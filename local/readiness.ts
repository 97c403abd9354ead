import type { BranchEndpoints, Endpoints } from './endpoints.ts';
import type { StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

const check = async (
  { id, apiUrl, tokens }: BranchEndpoints,
  { issuer }: Endpoints,
  { emulatorLog }: StateFolder,
): Promise<void> => {
  const response = await fetch(`${apiUrl}/complaints?limit=1`, {
    headers: { authorization: `Bearer ${tokens.handler}` },
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return;
  const said = `${response.status} ${(await response.text()).slice(0, 300)}`;
  throw response.status === 401
    ? new Trouble(
        `The API of ${id} refuses the run's own token (${said}).`,
        `The emulator must be able to reach the issuer at ${issuer}: one in a container cannot reach this machine's 127.0.0.1. Unset AWS_ENDPOINT_URL to let npm start run its own.`,
      )
    : new Trouble(
        `The API of ${id} does not work (${said}).`,
        `See the emulator's log, ${emulatorLog}.`,
      );
};

/**
 * Asks each branch's API for a page of complaints.
 * @throws Trouble when one does not give it
 */
export const checkReadiness = async (endpoints: Endpoints, state: StateFolder): Promise<void> => {
  await Promise.all(endpoints.branches.map((branch) => check(branch, endpoints, state)));
};
