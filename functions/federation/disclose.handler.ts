import type { Context } from 'aws-lambda';
import { aliasIn } from '../contracts/disclose-names.ts';
import { DisclosureRequest } from '../contracts/disclosure.ts';
import { caseFileReader, orderReader, ownBranch, ticketReader } from '../runtime/deps.ts';
import { logger } from '../runtime/logger.ts';
import { settings } from '../runtime/settings.ts';
import { makeDisclose } from './disclose.ts';
import { neighbourCalled } from './neighbourhood.ts';

const disclose = makeDisclose({
  orders: orderReader(),
  tickets: ticketReader(),
  caseFiles: caseFileReader(),
  ownBranch,
  log: (line, of) => logger.info(line, { ...of, rule: 'M2' }),
});

/** Invoked by neighbours, each by the alias that is its own: Lambda tells nothing else of who asks. */
export const handler = async (event: unknown, { invokedFunctionArn }: Context) =>
  disclose(
    DisclosureRequest.safeParse(event).data,
    neighbourCalled(aliasIn(invokedFunctionArn), settings)?.id,
  );
