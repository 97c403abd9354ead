import * as z from 'zod';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { eventSchema } from '../contracts/events.ts';
import type { makeCover } from './cover.ts';
import type { makeHearCanary } from './hear-canary.ts';
import type { makePage } from './page.ts';
import type { makeUnmuteAll } from './unmute.ts';

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

/** What paging hears of. */
export const Heard = z.union([Calling, Reported, Acknowledged, Canary, Lifted]);

/** Who does something about it. */
export type HearPorts = {
  readonly page: ReturnType<typeof makePage>;
  readonly cover: ReturnType<typeof makeCover>;
  readonly hearCanary: ReturnType<typeof makeHearCanary>;
  readonly unmuteAll: ReturnType<typeof makeUnmuteAll>;
};

/** What came of it, for the log; undefined where there is nothing to say. */
export type HeardOf =
  | {
      readonly about: 'alert' | 'muting';
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | undefined;

/** Has each event do what it is about: somebody is called, or tried by their next way; others' pages are covered. @see rules F2, F3 */
export const makeHear =
  ({ page, cover, hearCanary, unmuteAll }: HearPorts) =>
  async (event: z.output<typeof Heard>): Promise<HeardOf> => {
    switch (event['detail-type']) {
      case 'CanaryReturned': {
        const { meta, data } = event.detail;
        await hearCanary({ ...data, at: meta.occurredAt });
        return undefined;
      }
      case 'MutingLifted': {
        const { meta, data } = event.detail;
        const { mutingId } = data;
        const broughtUp = await unmuteAll(mutingId, meta.correlationId);
        return { about: 'muting', facts: { mutingId, broughtUp } };
      }
      case 'AlertAcknowledged': {
        const { meta, data } = event.detail;
        // What was itself acknowledged with another one has nothing told with it.
        if (data.through !== undefined) return undefined;
        const { alertId } = data;
        const covered = await cover(alertId, meta.correlationId);
        return { about: 'alert', facts: { alertId, covered } };
      }
      case 'PageReported': {
        const { meta, data } = event.detail;
        const paged = await page(data.alertId, meta.correlationId, data.call);
        return { about: 'alert', facts: { alertId: data.alertId, ...paged } };
      }
      default: {
        const { meta, data } = event.detail;
        const paged = await page(data.alertId, meta.correlationId);
        return { about: 'alert', facts: { alertId: data.alertId, ...paged } };
      }
    }
  };
