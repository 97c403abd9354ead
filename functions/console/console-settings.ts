import type { BranchFile } from '../contracts/branch.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import { refusal } from '../contracts/http-answer.ts';
import type { ConsoleSettings } from '../contracts/operations/console/settings.ts';
import { notOffered } from '../contracts/problem-sentences.ts';

/** What the page is told of its branch; an expected no where nobody can sign in. */
export const consoleSettings = ({
  id,
  name,
  level,
  parent,
  timeZone,
  auth,
}: BranchFile): HttpAnswer => {
  if (auth.console === undefined)
    return refusal('not-found', { field: 'auth.console', problem: notOffered });
  const { clientId, scopes } = auth.console;
  const body: ConsoleSettings = {
    branch: { id, name, level, ...(parent !== undefined && { parent }), timeZone },
    signIn: { issuer: auth.issuer, clientId, scopes },
  };
  return { status: 200, body };
};
