import { devNull } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { host } from './endpoint.ts';

/** The emulator's region. It has every service that the branches use; some have less. */
export const region = 'us-east-1';

/** The emulator's root user. On AWS these are nobody's. */
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

/** Settings of an AWS client that speaks to the emulator and cannot speak to anything else. */
export const clientSettings = (origin: string) =>
  ({ endpoint: origin, region, credentials, forcePathStyle: true }) as const;

/**
 * The user's environment for a program that speaks to the emulator: without any of the user's own
 * AWS settings and profiles, so that it cannot reach AWS.
 */
export const awsEnvironment = (origin: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:AWS_|CDK_|NODE_OPTIONS$)/.test(name)),
  ),
  PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
  NO_PROXY: [process.env.NO_PROXY ?? process.env.no_proxy ?? '', host].filter(Boolean).join(','),
  AWS_ENDPOINT_URL: origin,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
});
