import { type HttpAnswer, refusal, replayed } from '../contracts/http-answer.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { ChangeOutcome } from './change.ts';
import type { Known } from './repeatable.ts';

/** What a caller is told of a change. @param status of one that was made just now */
export const httpAnswer = (
  changed: ChangeOutcome<unknown, HttpAnswer> | Known,
  status: 200 | 201 = 200,
): HttpAnswer => {
  switch (changed.kind) {
    case 'changed':
      return { status, body: changed.answer };
    case 'unchanged':
      return changed.answer;
    case 'replayed':
      return replayed(changed.answer);
    case 'conflict':
      return refusal('idempotency-conflict');
    default:
      return unreachable(changed);
  }
};
