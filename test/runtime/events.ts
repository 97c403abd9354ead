import type { TokenRules } from '../../functions/runtime/caller.ts';
import type { HttpEvent } from '../../functions/runtime/http-event.ts';

export const RULES: TokenRules = {
  branch: 'huaian',
  claims: { branch: 'redress_branch', role: 'redress_role' },
  clients: [
    { subject: 'call-centre', role: 'integrator' },
    { subject: 'network-operations', role: 'publisher' },
  ],
};

/** A token with this payload, as the gateway has let it pass. */
export const aToken = (payload: Readonly<Record<string, unknown>>): string =>
  `Bearer e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;

/** A request as the gateway hands it on by its route for a room, an emulator's address before it. */
export const anEvent = (
  method: string,
  path: string,
  sub: string,
  claims: Readonly<Record<string, string>> = {},
): HttpEvent => {
  const [, room = '', ...rest] = path.split('/');
  const isWhole = rest.length === 0;
  return {
    version: '2.0',
    routeKey: isWhole ? `${method} ${path}` : `${method} /${room}/{proxy+}`,
    rawPath: `/_aws/execute-api/api/$default${path}`,
    rawQueryString: '',
    headers: { authorization: aToken({ sub, exp: 1_800_000_000 }) },
    ...(!isWhole && { pathParameters: { proxy: rest.join('/') } }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api',
      domainPrefix: 'api',
      requestId: 'request-1',
      routeKey: '',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: {
          claims: {
            redress_branch: 'huaian',
            sub,
            ...claims,
          },
          scopes: [],
        },
      },
    },
  };
};
