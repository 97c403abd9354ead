import { join } from 'node:path';
import { playDemonstration } from './demonstration/demonstration.ts';
import { runSession } from './session.ts';
import { checkout, stateFolder } from './state-folder.ts';
import { ownSwitches } from './switches.ts';

const given = ownSwitches(['once', 'own-policy'], {
  zh: [
    '用法：npm start [-- --once] [--own-policy]',
    '启动模拟器，部署 branches/ 下的全部分公司，播放演示，',
    '之后保持运行，按 Ctrl-C 结束。',
    '  --once        演示结束即退出；全部符合预期时退出码为 0',
    '  --own-policy  不播放演示；各分公司按自己的政策运行',
    '                （一小时就是一小时），呼叫发往自己的 webhook',
    '环境变量：',
    '  REDRESS_PORT      端口，默认 4566',
    '  REDRESS_PYTHON    指定 Python',
    '  AWS_ENDPOINT_URL  使用已在运行的模拟器',
    '改动 branches/ 之后执行 npm run redeploy，工单保留。',
  ].join('\n'),
  en: [
    'Usage: npm start [-- --once] [--own-policy]',
    'Starts an emulator, deploys all of branches/, plays the',
    'demonstration, and stays up until Ctrl-C.',
    '  --once        ends when it has been played, with 0 only',
    '                if everything ended as it must',
    '  --own-policy  no demonstration; each branch by its own',
    '                policy (hours are hours), and pages go to',
    '                its own webhooks',
    'Environment:',
    '  REDRESS_PORT      another port than 4566',
    '  REDRESS_PYTHON    which Python',
    '  AWS_ENDPOINT_URL  an emulator that runs already',
    'After a change in branches/: npm run redeploy keeps the',
    'tickets.',
  ].join('\n'),
});
const byOwnPolicy = given.has('own-policy');
const exitCode = await runSession({
  state: stateFolder(),
  env: process.env,
  policy: byOwnPolicy ? undefined : join(checkout, 'local/demonstration/policy.json'),
  once: given.has('once'),
  demonstration: byOwnPolicy ? undefined : playDemonstration,
});
// A demonstration that was broken off may still hold timers.
process.exit(exitCode);
