import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { eventSchema } from '../contracts/events.ts';
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
import { makeHearCanary } from './hear-canary.ts';
import { makePage } from './page.ts';
import { makeReplyCodes } from './reply-codes.ts';
import { makeTurnPages } from './turn-pages.ts';
import { makeUnmuteAll } from './unmute.ts';

/** Whatever has somebody called. */
const Calling = BusEvent.extend({
  'detail-type': z.enum([
    'AlertRaised',
    'AlertBroughtUp',
    'AlertRepeated',
    'ChainStepped',
    'AlertHandedOver',
  ]),
  detail: z.union([
    eventSchema('AlertRaised'),
    eventSchema('AlertBroughtUp'),
    eventSchema('AlertRepeated'),
    eventSchema('ChainStepped'),
    eventSchema('AlertHandedOver'),
  ]),
});

/** A page to somebody came back. */
const Reported = BusEvent.extend({
  'detail-type': z.literal('PageReported'),
  detail: eventSchema('PageReported'),
});

/** Somebody has an alert, and with it what was told with it. */
const Acknowledged = BusEvent.extend({
  'detail-type': z.literal('AlertAcknowledged'),
  detail: eventSchema('AlertAcknowledged'),
});

/** A made-up complaint came as far as this. */
const Canary = BusEvent.extend({
  'detail-type': z.literal('CanaryReturned'),
  detail: eventSchema('CanaryReturned'),
});

/** A muting is over before its time. */
const Lifted = BusEvent.extend({
  'detail-type': z.literal('MutingLifted'),
  detail: eventSchema('MutingLifted'),
});

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

const cover = makeCover(ports);
const hearCanary = makeHearCanary({ ...ports, heartbeats: heartbeats() });
const unmuteAll = makeUnmuteAll(ports);

export const handler = queueHandler({
  schema: z.union([Calling, Reported, Acknowledged, Canary, Lifted]),
  run: async (event) => {
    if (event['detail-type'] === 'CanaryReturned') {
      const { meta, data } = event.detail;
      await hearCanary({ ...data, at: meta.occurredAt });
      return;
    }
    if (event['detail-type'] === 'MutingLifted') {
      const { meta, data } = event.detail;
      const broughtUp = await unmuteAll(data.mutingId, meta.correlationId);
      logger.info('muting', { mutingId: data.mutingId, broughtUp });
      return;
    }
    const { meta, data } = event.detail;
    if (event['detail-type'] === 'AlertAcknowledged') {
      // What was itself acknowledged with another one has nothing told with it.
      if (event.detail.data.through !== undefined) return;
      const covered = await cover(data.alertId, meta.correlationId);
      logger.info('alert', { alertId: data.alertId, covered });
      return;
    }
    const reported = event['detail-type'] === 'PageReported' ? event.detail.data.call : undefined;
    const paged = await page(data.alertId, meta.correlationId, reported);
    logger.info('alert', { alertId: data.alertId, ...paged });
  },
});
