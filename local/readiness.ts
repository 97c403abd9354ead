import type { BranchEndpoints, Endpoints } from './endpoints.ts';
import type { StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

const check = async (
  { id, apiUrl, tokens }: BranchEndpoints,
  { issuer }: Endpoints,
  { emulatorLog }: StateFolder,
): Promise<void> => {
  const response = await fetch(`${apiUrl}/complaints?limit=1`, {
    headers: { authorization: `Bearer ${tokens.taker}` },
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return;
  const said = `${response.status} ${(await response.text()).slice(0, 300)}`;
  throw response.status === 401
    ? new Trouble(
        {
          zh: `${id} 的接口不接受本次运行签发的令牌（${said}）。`,
          en: `The API of ${id} refuses the run's own token (${said}).`,
        },
        {
          zh: `模拟器须能访问位于 ${issuer} 的签发方；容器中的模拟器访问不到本机的 127.0.0.1。取消 AWS_ENDPOINT_URL，npm start 就会自行启动一个。`,
          en: `The emulator must be able to reach the issuer at ${issuer}: one in a container cannot reach this machine's 127.0.0.1. Unset AWS_ENDPOINT_URL to let npm start run its own.`,
        },
      )
    : new Trouble(
        {
          zh: `${id} 的接口不能正常工作（${said}）。`,
          en: `The API of ${id} does not work (${said}).`,
        },
        { zh: `请看模拟器日志 ${emulatorLog}。`, en: `See the emulator's log, ${emulatorLog}.` },
      );
};

/**
 * Asks each branch's API for a page of complaints.
 * @throws Trouble when one does not give it
 */
export const checkReadiness = async (endpoints: Endpoints, state: StateFolder): Promise<void> => {
  await Promise.all(endpoints.branches.map((branch) => check(branch, endpoints, state)));
};
