import type { makeReportPage } from '../changing/report-page.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { VoiceReport } from '../contracts/operations/on-call/voice-reports.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { callOf } from '../domain/on-call/chain.ts';
import { type PageOf, pageOf } from '../domain/on-call/page-id.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { makeAcknowledge } from './acknowledge.ts';
import { acknowledgeByCall, type CallOutcome, outcomeForProvider } from './acknowledge-by-call.ts';

/** What a page asks to be pressed. */
const ACKNOWLEDGES = '1';

/** What a report came to. Its provider hears less. */
export type VoiceOutcome = CallOutcome | { readonly kind: 'no-such-call' | 'not-pressed' };

/** What taking a report needs. */
export type VoicePorts = {
  readonly alerts: ThingReader<'alert'>;
  readonly people: ThingReader<'person'>;
  readonly acknowledge: ReturnType<typeof makeAcknowledge>;
  /** Puts on record what became of the call. */
  readonly reportPage: ReturnType<typeof makeReportPage>;
  readonly note: (outcome: VoiceOutcome) => void;
};

type Refused = Extract<HttpAnswer, { readonly problem: unknown }>;

/**
 * Acknowledges an alert in the name of whoever was called and has pressed the digit, while its chain calls;
 * twice is once. What became of the call is on record then, whether or not anything was pressed.
 * @throws ChangeBusy
 * @see rule F3
 */
export const makeTakeVoiceReport =
  (ports: VoicePorts) =>
  async (report: VoiceReport, correlationId: string): Promise<HttpAnswer> => {
    const outcome = await take(report, correlationId, ports);
    if ('problem' in outcome) return outcome;
    const { callId: pageId } = report;
    await ports.reportPage({ pageId, way: 'voice', outcome: report.outcome }, correlationId);
    ports.note(outcome);
    return { status: 200, body: outcomeForProvider(outcome) };
  };

const take = async (
  { callId, outcome, digit }: VoiceReport,
  correlationId: string,
  ports: VoicePorts,
): Promise<VoiceOutcome | Refused> => {
  if (outcome !== 'answered' || digit !== ACKNOWLEDGES) return { kind: 'not-pressed' };
  const called = await findCalled(callId, ports);
  if (!called) return { kind: 'no-such-call' };
  return acknowledgeByCall(called, ports.acknowledge, correlationId);
};

type Called = { readonly link: PageOf; readonly alert: Alert; readonly person: Person };

/** Only of calls that were made, and of who is still there. */
const findCalled = async (
  callId: string,
  { alerts, people }: VoicePorts,
): Promise<Called | undefined> => {
  const link = pageOf(callId);
  if (!link) return undefined;
  const [alert, person] = await Promise.all([alerts.load(link.alertId), people.load(link.person)]);
  return alert && callOf(alert.calls, link) && person?.state === 'active'
    ? { link, alert, person }
    : undefined;
};
