import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { VoiceReport } from '../contracts/operations/on-call/voice-reports.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { makeAcknowledge } from './acknowledge.ts';
import { acknowledgeByCall, type CallOutcome, outcomeForProvider } from './acknowledge-by-call.ts';
import type { CallLink } from './acknowledge-links.ts';

/** What a page asks to be pressed. */
const ACKNOWLEDGES = '1';

/** Whose call of which alert it is, as a page's id says. */
const CALL = /^([0-9A-Za-z.-]{1,128})\.(\d{1,4})\.([a-z0-9][a-z0-9-]{0,63})$/;

/** What a report came to. Its provider hears less. */
export type VoiceOutcome = CallOutcome | { readonly kind: 'no-such-call' | 'not-pressed' };

/** What taking a report needs. */
export type VoicePorts = {
  readonly alerts: ThingReader<'alert'>;
  readonly people: ThingReader<'person'>;
  readonly acknowledge: ReturnType<typeof makeAcknowledge>;
  readonly note: (outcome: VoiceOutcome) => void;
};

type Refused = Extract<HttpAnswer, { readonly problem: unknown }>;

/**
 * Acknowledges an alert in the name of whoever was called and has pressed the digit, while its chain calls;
 * twice is once.
 * @throws ChangeBusy
 * @see rule F3
 */
export const makeTakeVoiceReport =
  (ports: VoicePorts) =>
  async (report: VoiceReport, correlationId: string): Promise<HttpAnswer> => {
    const outcome = await take(report, correlationId, ports);
    if ('problem' in outcome) return outcome;
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

type Called = { readonly link: CallLink; readonly alert: Alert; readonly person: Person };

/** Only of calls that were made, and of who is still there. */
const findCalled = async (
  callId: string,
  { alerts, people }: VoicePorts,
): Promise<Called | undefined> => {
  const [, alertId = '', call = '0', id = ''] = CALL.exec(callId) ?? [];
  const link = { alertId, call: Number(call), person: id };
  if (alertId === '') return undefined;
  const [alert, person] = await Promise.all([alerts.load(alertId), people.load(id)]);
  const wasCalled = alert?.calls?.some((one) => one.call === link.call && one.person === id);
  return alert && wasCalled && person?.state === 'active' ? { link, alert, person } : undefined;
};
