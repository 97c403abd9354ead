import { randomUUID } from 'node:crypto';
import { bearer } from '../bearer.ts';

/** A request of a person or a machine of a branch. */
export type Request = {
  readonly branch: string;
  readonly role: string;
  readonly path: string;
  readonly body: unknown;
};

/** A POST as the gateway hands it on, its token verified. */
export const httpEvent = (
  route: { readonly key: string; readonly parameters: Readonly<Record<string, string>> },
  { branch, role, path, body }: Request,
  claims: { readonly branch: string; readonly role: string },
) => ({
  version: '2.0',
  routeKey: route.key,
  rawPath: path,
  rawQueryString: '',
  pathParameters: route.parameters,
  headers: {
    'content-type': 'application/json',
    authorization: bearer(`bench-${role}`),
    'idempotency-key': randomUUID(),
  },
  isBase64Encoded: false,
  requestContext: {
    requestId: randomUUID(),
    http: { method: 'POST', path },
    authorizer: {
      jwt: {
        claims: {
          [claims.branch]: branch,
          [claims.role]: role,
        },
      },
    },
  },
  body: JSON.stringify(body),
});
