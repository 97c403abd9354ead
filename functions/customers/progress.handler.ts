import { readProgress } from '../contracts/operations/customers/progress.ts';
import { clock, fingerprints, ticketReader } from '../runtime/deps.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { settings } from '../runtime/settings.ts';
import { makeShowProgress } from './show-progress.ts';

const show = makeShowProgress({
  tickets: ticketReader(),
  fingerprints: fingerprints(),
  clock,
  timeZone: settings.branch.timeZone,
});

export const handler = openHandler(
  openRoute(readProgress, ({ params, ...reader }) => show(params.token, reader)),
);
