import { connect } from 'node:net';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { emulatorHealth, type Health } from './health.ts';
import { Trouble } from './trouble.ts';

/** The only address that the run serves on and deploys to: this machine's own. */
export const host = '127.0.0.1';

/** Whether something takes connections there. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(true));
    socket.once('error', () => settle(false));
  });

const start: Bilingual = {
  zh: '若要自行启动模拟器：取消 AWS_ENDPOINT_URL，再执行 npm start。',
  en: 'To start an emulator of its own: unset AWS_ENDPOINT_URL, then npm start.',
};
const local = ['127.0.0.1', 'localhost', '[::1]'];

const parse = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:')
    throw new Trouble(
      {
        zh: `AWS_ENDPOINT_URL 为 ${text}，不是 http://${host}:4566 这样的 http:// 地址。`,
        en: `AWS_ENDPOINT_URL is ${text}: not an http:// address such as http://${host}:4566.`,
      },
      start,
    );
  if (!local.includes(url.hostname))
    throw new Trouble(
      {
        zh: `AWS_ENDPOINT_URL 为 ${text}，不在本机。模拟器须能访问本次运行的签发方和 webhook 接收端，它们只在 ${host} 上提供服务。`,
        en: `AWS_ENDPOINT_URL is ${text}: not on this machine. The emulator must reach the run's issuer and webhook receiver, which serve on ${host} alone.`,
      },
      start,
    );
  return url;
};

/**
 * The emulator that `AWS_ENDPOINT_URL` names: its origin, and what it says of itself.
 * @throws Trouble when it is elsewhere, nothing answers, or it is no emulator: nothing is deployed there
 */
export const givenEndpoint = async (text: string): Promise<{ origin: string; health: Health }> => {
  const url = parse(text);
  const origin = `http://${host}:${url.port || '80'}`;
  const health = await emulatorHealth(origin);
  if (health) return { origin, health };
  throw (await answers(Number(url.port || '80')))
    ? new Trouble(
        {
          zh: `AWS_ENDPOINT_URL 为 ${text}，但那里应答的不是模拟器：既没有 /_ministack/health，也没有 /_localstack/health。`,
          en: `AWS_ENDPOINT_URL is ${text}, and what answers there is not an emulator: it has neither /_ministack/health nor /_localstack/health.`,
        },
        { zh: `没有部署任何东西。${start.zh}`, en: `Nothing was deployed. ${start.en}` },
      )
    : new Trouble(
        {
          zh: `AWS_ENDPOINT_URL 为 ${text}，但那里没有应答。`,
          en: `AWS_ENDPOINT_URL is ${text}, but nothing answers there.`,
        },
        { zh: `请先启动那个模拟器。${start.zh}`, en: `Start that emulator first. ${start.en}` },
      );
};
