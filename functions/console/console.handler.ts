import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readConsoleSettings } from '../contracts/operations/console/settings.ts';
import { envList } from '../runtime/env.ts';
import { fileResult } from '../runtime/file-result.ts';
import type { OpenEvent } from '../runtime/http-event.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { pageStore } from '../runtime/page-files.ts';
import { settings } from '../runtime/settings.ts';
import { consoleSettings } from './console-settings.ts';
import { makeOpenConsole } from './open-console.ts';

const { branch } = settings;

const tellSettings = openHandler(
  openRoute(readConsoleSettings, async () => consoleSettings(branch)),
);

const open = makeOpenConsole({
  store: pageStore,
  signIn: branch.auth,
  bucketOrigins: envList('UPLOAD_ORIGINS'),
});

export const handler = async (event: OpenEvent): Promise<APIGatewayProxyStructuredResultV2> => {
  if (event.routeKey === `${readConsoleSettings.method} ${readConsoleSettings.path}`)
    return tellSettings(event);
  const { headers, rawPath, rawQueryString, pathParameters } = event;
  return fileResult(
    open({
      path: pathParameters?.proxy ?? '',
      atDoor: !('proxy' in (pathParameters ?? {})) && !rawPath.endsWith('/'),
      query: rawQueryString,
      acceptEncoding: headers['accept-encoding'],
      ifNoneMatch: headers['if-none-match'],
    }),
  );
};
