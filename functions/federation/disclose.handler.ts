import type { Context } from 'aws-lambda';
import { DisclosureRequest } from '../contracts/disclosure.ts';
import { aliasIn } from '../contracts/neighbour-functions.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  caseFileReader,
  orderReader,
  ownBranch,
  ticketEntryReader,
  ticketReader,
} from '../runtime/deps.ts';
import { fileDesks } from '../runtime/file-deps.ts';
import { logger } from '../runtime/logger.ts';
import { settings } from '../runtime/settings.ts';
import { makeDisclose } from './disclose.ts';
import { neighbourCalled } from './neighbourhood.ts';

const disclose = makeDisclose({
  orders: orderReader(),
  tickets: ticketReader(),
  entries: ticketEntryReader(),
  caseFiles: caseFileReader(),
  ...fileDesks(),
  clockContext,
  ownBranch,
  parent: settings.neighbours.find(({ relation }) => relation === 'parent')?.id,
  log: (line, of) => logger.info(line, { ...of, rule: 'M2' }),
});

/** Invoked by neighbours, each by the alias that is its own: Lambda tells nothing else of who asks. */
export const handler = async (event: unknown, { invokedFunctionArn }: Context) =>
  disclose(
    DisclosureRequest.safeParse(event).data,
    neighbourCalled(aliasIn(invokedFunctionArn), settings)?.id,
  );
