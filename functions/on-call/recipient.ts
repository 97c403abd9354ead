import type { OnCallFile, Person } from '../contracts/branch.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { unreachable } from '../domain/unreachable.ts';

/**
 * Who is paged first for an alert: the first of the level's rota, or who answers for the level.
 * Undefined where the branch's on-call file leaves the level out.
 * @see rules F2, F3
 */
export const recipientOf = (
  { level, role }: Pick<Alert, 'level' | 'role'>,
  onCall: OnCallFile,
): Person | undefined => {
  switch (role) {
    case 'on-call':
      return onCall[level]?.rota[0];
    case 'responsible':
      return onCall[level]?.responsible;
    default:
      return unreachable(role);
  }
};
