import type { Scene } from './scene.ts';

/** What has happened so far, in numbers. */
export type Tally = {
  readonly registered: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly refused: number;
  readonly closed: number;
  readonly toProvince: number;
  readonly toRegulator: number;
  readonly pages: number;
  readonly acknowledged: number;
  readonly replays: number;
  readonly repeats: number;
  /** Solution answers with a date, and the dates that passed without an answer (B8). */
  readonly promises: number;
  readonly promisesMissed: number;
  readonly held: number;
  readonly extended: number;
  readonly corrected: number;
  readonly receipts: number;
  /** What customers were written: mails and text messages (B8, E5). */
  readonly mails: number;
  readonly texts: number;
};

/** Counts what has been seen. */
export const tallyOf = ({ happenings }: Pick<Scene, 'happenings'>): Tally => {
  const all = happenings();
  const events = all.flatMap((happening) => (happening.kind === 'event' ? [happening.event] : []));
  const count = (is: (event: (typeof events)[number]) => boolean) => events.filter(is).length;
  const heard = (way: 'mail' | 'sms') =>
    all.filter((one) => one.kind === 'heard' && one.heard.way === way).length;
  const climbed = (level: string) =>
    count((event) => event.type === 'ComplaintEscalated' && event.data.to === level);
  return {
    registered: count(({ type }) => type === 'ComplaintRegistered'),
    answeredInTime: count((event) => event.type === 'CustomerAnswered' && event.data.inTime),
    answeredLate: count((event) => event.type === 'CustomerAnswered' && !event.data.inTime),
    refused: count(({ type }) => type === 'ComplaintRefused'),
    closed: count(({ type }) => type === 'ComplaintClosed'),
    toProvince: climbed('province'),
    toRegulator: climbed('regulator'),
    pages: all.filter(({ kind }) => kind === 'paged').length,
    acknowledged: count(({ type }) => type === 'AlertAcknowledged'),
    replays: all.filter(({ kind }) => kind === 'replayed').length,
    repeats: count((event) => event.type === 'ComplaintRegistered' && 'repeatOf' in event.data),
    promises: count(({ type }) => type === 'AnswerPromised'),
    promisesMissed: count(
      (event) => event.type === 'DeadlineMissed' && event.data.clock === 'promised-answer',
    ),
    held: count(({ type }) => type === 'ComplaintHeld'),
    extended: count(({ type }) => type === 'LimitExtended'),
    corrected: count(({ type }) => type === 'FactsCorrected'),
    receipts: count(({ type }) => type === 'NoticeReceived'),
    mails: heard('mail'),
    texts: heard('sms'),
  };
};
