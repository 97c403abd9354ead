import * as z from 'zod';
import {
  bearerExpected,
  clientExpected,
  expiryExpected,
  subjectExpected,
} from '../contracts/problem-sentences.ts';
import { Subject } from '../contracts/subject.ts';
import type { ClientRole } from '../domain/actor.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';

/** Who calls, as the gateway has verified it: a machine that the branch lists, or one of its people. */
export type Caller =
  | { readonly kind: 'client'; readonly subject: string; readonly role: ClientRole }
  | { readonly kind: 'person'; readonly subject: string };

/** Which branch this is, how its tokens name branch and role, and for which machines a role counts. */
export type TokenRules = {
  readonly branch: string;
  readonly claims: { readonly branch: string; readonly role: string };
  readonly clients: readonly { readonly subject: string; readonly role: ClientRole }[];
};

// The gateway has verified the token, and tells its claims as texts, whatever they were.
const Payload = z.object({ sub: Subject, exp: z.number() });

/**
 * The caller of a request. A person's role is not looked at: the organisation says what they are.
 * @throws HttpProblem `invalid-token` for one without the scheme, `sub` or `exp`; `foreign-branch` for
 *   another branch's; `role-not-allowed` for a machine's that carries another role than it is listed with
 */
export const callerOf = (event: HttpEvent, rules: TokenRules): Caller => {
  const { sub: subject } = payloadOf(event);
  const claims = event.requestContext.authorizer.jwt.claims;
  if (claims[rules.claims.branch] !== rules.branch) throw new HttpProblem('foreign-branch');
  const client = rules.clients.find((listed) => listed.subject === subject);
  if (!client) return { kind: 'person', subject };
  if (claims[rules.claims.role] !== client.role) throw unlisted();
  return { kind: 'client', ...client };
};

const unlisted = () =>
  new HttpProblem('role-not-allowed', [{ field: 'sub', problem: clientExpected }]);

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
