import { makeReportPage } from '../changing/report-page.ts';
import { takeSmsReply } from '../contracts/operations/on-call/sms-replies.ts';
import { takeVoiceReport } from '../contracts/operations/on-call/voice-reports.ts';
import type { SignatureCheck } from '../ports/outside.ts';
import {
  alertReader,
  changePorts,
  fingerprints,
  memberReader,
  mirrorReader,
  organisationReader,
  smsSignatures,
  ticketReader,
  voiceSignatures,
} from '../runtime/deps.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { logger } from '../runtime/logger.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { type Admission, openRoute } from '../runtime/open-route.ts';
import { settings } from '../runtime/settings.ts';
import { makeAcknowledge } from './acknowledge.ts';
import { makeTakeSmsReply } from './take-sms-reply.ts';
import { makeTakeVoiceReport } from './take-voice-report.ts';

const alerts = alertReader();
const acknowledge = makeAcknowledge({
  ...changePorts(),
  alerts,
  tickets: ticketReader(),
  mirrors: mirrorReader(),
});
const takeReply = makeTakeSmsReply({
  ...{ alerts, acknowledge },
  organisation: organisationReader(),
  fingerprints: fingerprints(),
  note: (outcome) => logger.info('reply to a page', outcome),
});
const takeReport = makeTakeVoiceReport({
  ...{ alerts, acknowledge },
  people: memberReader('person'),
  reportPage: makeReportPage({ ...changePorts(), alerts }),
  note: (outcome) => logger.info('report of a call', outcome),
});

/** Of a provider that the branch has; who else shares its webhook secret cannot sign as one that it has not. */
const signed =
  (isSigned: SignatureCheck | undefined): Admission =>
  async ({ headers, bytes }) => {
    if (!isSigned) throw new HttpProblem('not-found');
    if (!(await isSigned(headers['redress-signature'], bytes)))
      throw new HttpProblem('invalid-signature');
  };

export const handler = openHandler(
  openRoute(
    takeSmsReply,
    ({ body, correlationId }) => takeReply(body, correlationId),
    signed(settings.branch.messages?.sms?.replies ? smsSignatures() : undefined),
  ),
  openRoute(
    takeVoiceReport,
    ({ body, correlationId }) => takeReport(body, correlationId),
    signed(voiceSignatures()),
  ),
);
