import type { Context } from 'aws-lambda';
import { ClimbedCommand } from '../contracts/climbed-command.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { aliasIn } from '../contracts/neighbour-functions.ts';
import { bases } from '../runtime/bases.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  fingerprints,
  mirrorReader,
  objectStore,
  orderReader,
  ownBranch,
  ticketReader,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { settings } from '../runtime/settings.ts';
import { makeCarryOut } from './carry-out.ts';
import { makeCarryOutForAbove } from './carry-out-for-above.ts';

const tickets = ticketReader();
const carryOutForAbove = makeCarryOutForAbove({
  carryOut: makeCarryOut({
    ...changePorts(),
    tickets,
    mirrors: mirrorReader(),
    orders: orderReader(),
    uploads: objectStore(env('LETTER_BUCKET')),
    fingerprints: fingerprints(),
    clockContext,
    bases,
  }),
  tickets,
  ownBranch,
  parent: settings.neighbours.find(({ relation }) => relation === 'parent')?.id,
});

/** Invoked by the branch above, by the alias that is its own: Lambda tells nothing else of who asks. */
export const handler = async (
  event: unknown,
  { invokedFunctionArn }: Context,
): Promise<HttpAnswer> => {
  try {
    const command = ClimbedCommand.safeParse(event).data;
    return await carryOutForAbove(command, aliasIn(invokedFunctionArn));
  } catch (error) {
    if (error instanceof Error && error.name === 'ChangeBusy') return refusal('busy-record');
    throw error;
  }
};
