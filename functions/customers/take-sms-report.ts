import { makeReportMessage, type ReportPorts } from '../changing/report-message.ts';
import { makeReportPage, type PageReportPorts } from '../changing/report-page.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { SmsReport } from '../contracts/operations/customers/sms-reports.ts';

/**
 * What has become of a text message to a customer, or of a page to somebody on call, as its provider tells
 * it: on record once, however often it is told. One that there is not is answered as one that there is.
 */
export const makeTakeSmsReport = (ports: ReportPorts & PageReportPorts) => {
  const report = makeReportMessage(ports);
  const reportPage = makeReportPage(ports);
  return async ({ messageId, outcome }: SmsReport, correlationId: string): Promise<HttpAnswer> => {
    const message = await ports.messages.load(messageId);
    if (!message) await reportPage({ pageId: messageId, way: 'text', outcome }, correlationId);
    const became =
      message?.way === 'sms'
        ? await report(messageId, outcome === 'delivered' ? 'delivered' : 'reported', correlationId)
        : 'nothing';
    // The report was faster than our own note that the provider had taken it.
    return became === 'too-early' ? refusal('unavailable') : { status: 200, body: { taken: true } };
  };
};
