import { Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StackContext } from './stack-context.ts';

/**
 * The origin of a branch's console, which is its API's. The store is there before the gateway has an
 * id: then any gateway's of the region is meant, as a presigned upload lets nobody in by its origin.
 */
export const pageOrigin = (
  scope: Construct,
  { settings }: Pick<StackContext, 'settings'>,
): string => {
  const { publicApiUrl } = settings.branch;
  if (publicApiUrl === undefined)
    return `https://*.execute-api.${Stack.of(scope).region}.${Aws.URL_SUFFIX}`;
  const { protocol, host } = new URL(publicApiUrl.replaceAll('{apiId}', 'any-gateway'));
  return `${protocol}//${host.replace('any-gateway', '*')}`;
};
