import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { awsEnvironment, clientSettings, region } from './aws.ts';
import { run } from './command.ts';
import { deploymentFailure, readDeploymentLine } from './deployment-progress.ts';
import type { Say } from './progress.ts';
import { checkout, type StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

type Wanted = {
  readonly origin: string;
  readonly state: StateFolder;
  readonly signal?: AbortSignal | undefined;
};

/** The account that the emulator keeps the deployment's resources in. */
export const accountOf = async (origin: string): Promise<string> => {
  const { Account } = await new STSClient(clientSettings(origin)).send(
    new GetCallerIdentityCommand(),
  );
  if (Account === undefined) throw new Error(`${origin} does not say which account it is`);
  return Account;
};

/** All of `cdk bootstrap` that a deployment with one's own credentials needs. */
const makeAssetBucket = async (origin: string): Promise<void> => {
  const s3 = new S3Client(clientSettings(origin));
  const Bucket = `cdk-hnb659fds-assets-${await accountOf(origin)}-${region}`;
  await s3
    .send(new HeadBucketCommand({ Bucket }))
    .catch(() => s3.send(new CreateBucketCommand({ Bucket })));
};

const options = [
  ['--all', '--require-approval', 'never', '--method', 'direct', '--progress', 'events'],
  ['--concurrency', '4', '--ci', '--no-notices', '--no-version-reporting', '--no-color'],
].flat();

/** What to tell of a line that the CDK printed. */
const told = (line: string): Bilingual | undefined => {
  const news = readDeploymentLine(line);
  switch (news?.kind) {
    case 'synthesised':
      return {
        zh: `模板已生成，用时 ${news.seconds.toFixed(1)} 秒`,
        en: `templates written in ${news.seconds.toFixed(1)} s`,
      };
    case 'uploading':
      return {
        zh: `${news.stack}：上传 ${news.what}`,
        en: `${news.stack}: uploading ${news.what}`,
      };
    case 'resource':
      return {
        zh: `${news.stack}：${news.done} 个资源`,
        en: `${news.stack}: ${news.done} resources`,
      };
    case 'failed':
      return { zh: `${news.stack}：${news.what} 失败`, en: `${news.stack}: ${news.what} failed` };
    default:
      return undefined;
  }
};

/**
 * Deploys all branches, with the overlay laid over them, to the emulator at `origin`: the real CDK
 * app, by the real CDK CLI, in one call. Their outputs are left in the state folder.
 * @throws Trouble that names the resources that failed
 */
export const deploy = async ({ origin, state, signal }: Wanted, say: Say): Promise<void> => {
  await makeAssetBucket(origin);
  await mkdir(state.cdkHome, { recursive: true });
  await rm(state.stackOutputs, { force: true });
  const { code, lines } = await run({
    program: process.execPath,
    args: [
      join(checkout, 'node_modules/aws-cdk/bin/cdk'),
      'deploy',
      ...options,
      ...['--context', `overlay=${state.overlay}`, '--context', 'local=true'],
      ...['--output', state.cloudAssembly, '--outputs-file', state.stackOutputs],
    ],
    cwd: checkout,
    env: {
      ...awsEnvironment(origin),
      CDK_HOME: state.cdkHome,
      CDK_DISABLE_VERSION_CHECK: '1',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      // A matter of `npm run check`; it would take a third of the time.
      CDK_VALIDATION: 'false',
    },
    signal,
    onLine: (line) => {
      const text = told(line);
      if (text !== undefined) say(text);
    },
  });
  await writeFile(state.deploymentLog, lines.join('\n'));
  if (code !== 0)
    throw new Trouble(
      {
        zh: `部署失败：\n${deploymentFailure(lines)}`,
        en: `The deployment failed:\n${deploymentFailure(lines)}`,
      },
      {
        zh: `全部输出见 ${state.deploymentLog}，模拟器日志见 ${state.emulatorLog}。`,
        en: `All that it printed stands in ${state.deploymentLog}; the emulator's own log is ${state.emulatorLog}.`,
      },
    );
};
