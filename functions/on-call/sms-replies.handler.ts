import { takeSmsReply } from '../contracts/operations/on-call/sms-replies.ts';
import {
  alertReader,
  changePorts,
  fingerprints,
  mirrorReader,
  organisationReader,
  smsSignatures,
  ticketReader,
} from '../runtime/deps.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { logger } from '../runtime/logger.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { settings } from '../runtime/settings.ts';
import { makeAcknowledge } from './acknowledge.ts';
import { makeTakeSmsReply } from './take-sms-reply.ts';

const isSigned = smsSignatures();
const alerts = alertReader();
const take = makeTakeSmsReply({
  alerts,
  organisation: organisationReader(),
  fingerprints: fingerprints(),
  acknowledge: makeAcknowledge({
    ...changePorts(),
    alerts,
    tickets: ticketReader(),
    mirrors: mirrorReader(),
  }),
  note: (outcome) => logger.info('reply to a page', outcome),
});

export const handler = openHandler(
  openRoute(
    takeSmsReply,
    ({ body, correlationId }) => take(body, correlationId),
    async ({ headers, bytes }) => {
      // Who else shares the branch's webhook secret could sign as a provider that it has not.
      if (!settings.branch.messages?.sms?.replies) throw new HttpProblem('not-found');
      if (!(await isSigned(headers['redress-signature'], bytes)))
        throw new HttpProblem('invalid-signature');
    },
  ),
);
