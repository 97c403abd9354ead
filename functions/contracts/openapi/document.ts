import { createDocument } from 'zod-openapi';
import { OPEN_OPERATIONS } from '../operations/open-operations.ts';
import type { Operation } from '../operations/operation.ts';
import { OPERATIONS } from '../operations/operations.ts';
import { documented, documentedOpen } from './operation.ts';

type Offered = Pick<Operation, 'path' | 'method'>;

const paths = () => {
  const found: Record<string, Record<string, ReturnType<typeof documented>>> = {};
  const add = ({ path, method }: Offered, shown: ReturnType<typeof documented>): void => {
    found[path] = { ...found[path], [method.toLowerCase()]: shown };
  };
  for (const operation of OPERATIONS) add(operation, documented(operation));
  for (const operation of OPEN_OPERATIONS) add(operation, documentedOpen(operation));
  return found;
};

/** The whole HTTP interface of a branch, OpenAPI 3.1, of this version of Redress. */
export const openApiDocument = (version: string) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version,
      description:
        "The HTTP interface of one branch. Every request, but those few whose security is empty, carries a bearer token of the branch's OIDC issuer, with the claims that name its branch and role (`redress_branch`, `redress_role` unless `branch.json` says otherwise). Times are ISO 8601 with an offset; answers are in UTC.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: '{apiUrl}',
        description: "The branch's `apiUrl`: the stack's output, or `.local/endpoints.json`.",
        variables: { apiUrl: { default: 'http://127.0.0.1:4566' } },
      },
    ],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: paths(),
  });
