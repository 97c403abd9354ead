import { randomUUID } from 'node:crypto';
import type { BranchFile } from '../../functions/contracts/branch.ts';
import { bearer, clientIn } from '../bearer.ts';

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
  settings: BranchFile,
) => ({
  version: '2.0',
  routeKey: route.key,
  rawPath: path,
  rawQueryString: '',
  pathParameters: route.parameters,
  headers: {
    'content-type': 'application/json',
    authorization: bearer(clientIn(settings, role)),
    'idempotency-key': randomUUID(),
  },
  isBase64Encoded: false,
  requestContext: {
    requestId: randomUUID(),
    http: { method: 'POST', path },
    authorizer: {
      jwt: {
        claims: {
          [settings.auth.claims.branch]: branch,
          [settings.auth.claims.role]: role,
        },
      },
    },
  },
  body: JSON.stringify(body),
});
