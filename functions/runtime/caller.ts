import * as z from 'zod';
import type { Operation } from '../contracts/operations/operation.ts';
import { bearerExpected, expiryExpected, subjectExpected } from '../contracts/said.ts';
import { ROLES, type Role } from '../domain/actor.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { POSTS_OF_ROLE } from '../domain/organisation/posts-of-role.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';

/** Who calls, as the gateway has verified it. */
export type Caller = { readonly subject: string; readonly role: Role };

/** Which branch this is, and how its tokens name branch and role. */
export type TokenRules = {
  readonly branch: string;
  readonly claims: { readonly branch: string; readonly role: string };
};

/** Who a token speaks for: nothing that could forge a line of a log or another's name. */
const SUBJECT = /^(?! )[ -~]{1,255}(?<! )$/;

// The gateway has verified the token, and tells its claims as texts, whatever they were.
const Payload = z.object({ sub: z.string().regex(SUBJECT), exp: z.number() });

/**
 * The caller of a request.
 * @throws HttpProblem `invalid-token` for one without the scheme, `sub` or `exp`; `foreign-branch` for
 *   another branch's; `role-not-allowed` for one that names no role
 */
export const callerOf = (event: HttpEvent, rules: TokenRules): Caller => {
  const { sub: subject } = payloadOf(event);
  const claims = event.requestContext.authorizer.jwt.claims;
  if (claims[rules.claims.branch] !== rules.branch) throw new HttpProblem('foreign-branch');
  const role = z.enum(ROLES).safeParse(claims[rules.claims.role]);
  if (!role.success) throw new HttpProblem('role-not-allowed');
  return { subject, role: role.data };
};

const payloadOf = ({ headers }: HttpEvent): z.output<typeof Payload> => {
  const [, payload] = /^Bearer +[\w-]+\.([\w-]+)\.[\w-]+$/i.exec(headers.authorization ?? '') ?? [];
  if (payload === undefined) throw lacking('Authorization', bearerExpected);
  const read = Payload.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0]);
  throw field === 'exp' ? lacking(field, expiryExpected) : lacking(field, subjectExpected);
};

const lacking = (field: string, problem: Bilingual) =>
  new HttpProblem('invalid-token', [{ field, problem }]);

/**
 * Lets a caller pass whose role stands for a post that may ask for it, or is that of a machine that may.
 * @throws HttpProblem `role-not-allowed` for any other
 */
export const requirePost = (
  { role }: Caller,
  { posts, clients }: Pick<Operation, 'posts' | 'clients'>,
): void => {
  const mayAsk = clients.includes(role) || POSTS_OF_ROLE[role].some((post) => posts.includes(post));
  if (!mayAsk) throw new HttpProblem('role-not-allowed');
};
