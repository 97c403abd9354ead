import { liftMuting, muteAlerts } from '../contracts/operations/on-call/mutings.ts';
import {
  agreeSwap,
  askSwap,
  declineSwap,
  endOverride,
  importOverrides,
  overrideRota,
  takeShift,
} from '../contracts/operations/on-call/rota.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  dutyReader,
  mutingsReader,
  noticeReader,
  organisationReader,
  unitById,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeLiftMuting, makeMuteAlerts } from './change-mutings.ts';
import { makeChangeRota } from './change-rota.ts';
import {
  answeringSwap,
  askingSwap,
  endingOverride,
  importing,
  overriding,
  taking,
} from './rota-commands.ts';

const change = makeChangeRota({
  ...changePorts(),
  onCall: settings.onCall,
  duties: dutyReader(),
  organisation: organisationReader(),
  counting: clockContext,
});

const mutings = {
  ...changePorts(),
  mutings: mutingsReader(),
  notices: noticeReader(),
  units: unitById(),
  policy: clockContext.policy,
};
const mute = makeMuteAlerts(mutings);
const lift = makeLiftMuting(mutings);

export const handler = httpHandler(
  route(overrideRota, ({ body, ...asked }) => change({ ...asked, commands: overriding(body) })),
  route(importOverrides, ({ body, ...asked }) => change({ ...asked, commands: importing(body) })),
  route(endOverride, ({ params, ...asked }) =>
    change({ ...asked, commands: endingOverride(params.id) }),
  ),
  route(takeShift, ({ body, ...asked }) => change({ ...asked, commands: taking(body) })),
  route(askSwap, ({ body, ...asked }) => change({ ...asked, commands: askingSwap(body) })),
  route(agreeSwap, ({ params, ...asked }) =>
    change({ ...asked, commands: answeringSwap('agree-swap', params.id) }),
  ),
  route(declineSwap, ({ params, ...asked }) =>
    change({ ...asked, commands: answeringSwap('decline-swap', params.id) }),
  ),
  route(muteAlerts, ({ body, by, correlationId }) => mute(body, by, correlationId)),
  route(liftMuting, ({ params, by, correlationId }) => lift(params.id, by, correlationId)),
);
