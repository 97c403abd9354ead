import * as z from 'zod';
import { ROLES, type Role } from '../domain/actor.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';

/** Who calls, as the gateway has verified it. */
export type Caller = { readonly subject: string; readonly role: Role };

/** Which branch this is, and how its tokens name branch and role. */
export type TokenRules = {
  readonly branch: string;
  readonly claims: { readonly branch: string; readonly role: string };
};

/**
 * The caller of a request.
 * @throws HttpProblem `foreign-branch` for another branch's token, `role-not-allowed` for one that
 *   names no role or nobody
 */
export const callerOf = (event: HttpEvent, rules: TokenRules): Caller => {
  const claims = event.requestContext.authorizer.jwt.claims;
  if (claims[rules.claims.branch] !== rules.branch) throw new HttpProblem('foreign-branch');
  const role = z.enum(ROLES).safeParse(claims[rules.claims.role]);
  const subject = z.string().min(1).max(256).safeParse(claims.sub);
  if (!role.success || !subject.success) throw new HttpProblem('role-not-allowed');
  return { subject: subject.data, role: role.data };
};

/** @throws HttpProblem `role-not-allowed` for a role that is not among `roles` */
export const requireRole = ({ role }: Caller, roles: readonly Role[]): void => {
  if (!roles.includes(role)) throw new HttpProblem('role-not-allowed');
};
