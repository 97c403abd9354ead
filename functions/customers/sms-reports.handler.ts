import { takeSmsReport } from '../contracts/operations/customers/sms-reports.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  alertReader,
  changePorts,
  messageReader,
  smsSignatures,
  ticketReader,
} from '../runtime/deps.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { makeTakeSmsReport } from './take-sms-report.ts';

const isSigned = smsSignatures();
const take = makeTakeSmsReport({
  ...changePorts(),
  alerts: alertReader(),
  messages: messageReader(),
  tickets: ticketReader(),
  clockContext,
});

export const handler = openHandler(
  openRoute(
    takeSmsReport,
    ({ body, correlationId }) => take(body, correlationId),
    async ({ headers, bytes }) => {
      if (!(await isSigned(headers['redress-signature'], bytes)))
        throw new HttpProblem('invalid-signature');
    },
  ),
);
