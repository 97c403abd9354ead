import { useDesk } from '../api/desk.tsx';
import { useGive } from '../api/give.ts';
import { RequestFailed } from '../api/problem.ts';
import { declarationOf } from '../forms/command-declaration.ts';
import { giveCommand } from '../forms/give-command.ts';
import type { components } from '../generated/api.ts';
import { asSent, type Call, type TakenBy } from './call.ts';

/** What the API says of a record that it took in. */
export type Answer = components['schemas']['Registered'];

/** Puts a record on record, by the way it came in; sent twice, it is one ticket (B2). */
export const useRegister = (by: TakenBy, then: (answer: Answer) => void) => {
  const { ask } = useDesk();
  return useGive(async (_, call: Call, key) => {
    const declaration = declarationOf(call.way);
    if (declaration === undefined) throw new Error(`no declaration of ${call.way}`);
    const told = await giveCommand(ask, { declaration, params: {}, body: asSent(call, by), key });
    if (!isAnswer(told)) throw new RequestFailed({ kind: 'unreachable' });
    return told;
  }, then);
};

const isAnswer = (told: unknown): told is Answer =>
  typeof told === 'object' && told !== null && 'ticketNumber' in told && 'clocks' in told;
