import { randomUUID } from 'node:crypto';
import type { BranchFile } from '../../functions/contracts/branch.ts';
import type { OrganisationFile } from '../../functions/contracts/organisation.ts';
import type { Post } from '../../functions/domain/post.ts';
import { bearer, clientIn } from '../bearer.ts';
import { raise } from './raise.ts';

/** A request of a person or a machine of a branch. */
export type Request = {
  readonly branch: string;
  readonly as: 'integrator' | Post;
  readonly path: string;
  readonly body: unknown;
};

/** The machine that the branch lists, or the first person who holds the post. */
const subjectOf = (
  as: Request['as'],
  own: BranchFile,
  { people }: Pick<OrganisationFile, 'people'> = { people: {} },
): string => {
  if (as === 'integrator') return clientIn(own, as);
  const holder = Object.values(people).find(({ posts }) => posts.some(({ post }) => post === as));
  return holder?.sub ?? raise(`nobody is ${as}`);
};

/** A POST as the gateway hands it on, its token verified. */
export const httpEvent = (
  route: { readonly key: string; readonly parameters: Readonly<Record<string, string>> },
  { branch, as, path, body }: Request,
  {
    own,
    organisation,
  }: { readonly own: BranchFile; readonly organisation: OrganisationFile | undefined },
) => ({
  version: '2.0',
  routeKey: route.key,
  rawPath: path,
  rawQueryString: '',
  pathParameters: route.parameters,
  headers: {
    'content-type': 'application/json',
    authorization: bearer(subjectOf(as, own, organisation)),
    'idempotency-key': randomUUID(),
  },
  isBase64Encoded: false,
  requestContext: {
    requestId: randomUUID(),
    http: { method: 'POST', path },
    authorizer: {
      jwt: {
        claims: {
          [own.auth.claims.branch]: branch,
          ...(as === 'integrator' && { [own.auth.claims.role]: as }),
        },
      },
    },
  },
  body: JSON.stringify(body),
});
