import { setTimeout } from 'node:timers/promises';
import { alertPlace } from '../runtime/alert-place.ts';
import { clockContext } from '../runtime/counting.ts';
import { customerWays } from '../runtime/customer-ways.ts';
import {
  alertReader,
  changePorts,
  fingerprints,
  handOverReader,
  heartbeats,
  memberReader,
  mirrorReader,
  mutingsReader,
  orderReader,
  organisationReader,
  outfit,
  pagers,
  readOnCall,
  stormReader,
  ticketLists,
  ticketReader,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeAcknowledgeLinks } from './acknowledge-links.ts';
import { makeCover } from './cover.ts';
import { makeDrawUp } from './draw-up.ts';
import { Heard, makeHear } from './hear.ts';
import { makeHearCanary } from './hear-canary.ts';
import { makePage } from './page.ts';
import { makeReplyCodes } from './reply-codes.ts';
import { makeTurnPages } from './turn-pages.ts';
import { makeUnmuteAll } from './unmute.ts';

const ports = {
  ...changePorts(),
  alerts: alertReader(),
  storms: stormReader(),
  mutings: mutingsReader(),
  tickets: ticketReader(),
  mirrors: mirrorReader(),
  orders: orderReader(),
  handOvers: handOverReader(),
};
const place = alertPlace();
const page = makePage({
  ...ports,
  policy: clockContext.policy,
  people: memberReader('person'),
  drawUp: makeDrawUp({
    ...outfit,
    mutings: ports.mutings,
    readOnCall: readOnCall(),
    organisation: organisationReader(),
    policy: clockContext.policy,
    counting: clockContext,
    above: settings.branch.parent,
  }),
  pagers: pagers(customerWays()),
  pause: (seconds) => setTimeout(seconds * 1000),
  tapFor: makeAcknowledgeLinks({ fingerprints: fingerprints(), apiUrl: env('API_URL') }),
  codeFor: settings.branch.messages?.sms?.replies
    ? makeReplyCodes({ fingerprints: fingerprints() })
    : undefined,
  place,
  turns: makeTurnPages({
    ...ports,
    readOnCall: readOnCall(),
    organisation: organisationReader(),
    ticketLists: ticketLists(),
    counting: clockContext,
    policy: clockContext.policy,
    place,
  }),
});

const hear = makeHear({
  page,
  cover: makeCover(ports),
  hearCanary: makeHearCanary({ ...ports, heartbeats: heartbeats() }),
  unmuteAll: makeUnmuteAll(ports),
});

export const handler = queueHandler({
  schema: Heard,
  run: async (event) => {
    const heard = await hear(event);
    if (heard) logger.info(heard.about, heard.facts);
  },
});
