import * as z from 'zod';
import type { WentOut } from '../watching.ts';
import type { Office } from './office.ts';
import { goOnWith } from './units.ts';

const Page = z.looseObject({
  alertId: z.string(),
  recipient: z.string(),
  acknowledge: z.string(),
  cause: z.looseObject({
    kind: z.string(),
    ticketId: z.string().optional(),
    orderId: z.string().optional(),
    noticeId: z.string().optional(),
    messageId: z.string().optional(),
    handOverId: z.string().optional(),
  }),
});
type Page = z.output<typeof Page>;

/** Of those who are called so many take it. */
const TAKES = 0.85;
/** Of those who take it so many do nothing about it afterwards: they are called again. */
const FORGETS = 0.1;
/** So many call although somebody else has taken it already: others see that at their desk. */
const TAKES_AGAIN = 0.03;
const HANDS_OVER = 0.04;
const BY_LINK = 0.3;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;

/** Somebody does what a page asks for, so that it moves. */
const act = async (office: Office, { alertId, cause }: Page): Promise<void> => {
  const { ticketId, orderId, noticeId, messageId, handOverId } = cause;
  if (orderId !== undefined) {
    await goOnWith(office, orderId);
  } else if (messageId !== undefined) {
    await office.ask('attestMessage', { id: messageId });
  } else if (noticeId !== undefined) {
    await office.ask(office.chance.pick(['updateNotice', 'closeNotice']), { id: noticeId });
  } else if (handOverId !== undefined) {
    await takeOver(office, handOverId);
  } else if (ticketId !== undefined) {
    await settleWhatClimbed(office, ticketId);
  } else if (cause.kind === 'heartbeat-missed') {
    await office.ask('listHeartbeats', { id: alertId });
  }
};

/** A lead takes the shift over; a manager does where it is none of theirs, or their own. */
const takeOver = async (office: Office, id: string): Promise<void> => {
  const { holders } = office.staff;
  for (const by of [...holders('lead'), ...holders('manager')]) {
    const { status } = await office.ask('acknowledgeHandOver', { id }, by);
    if (status === 200) return;
  }
};

/** What has come so far is answered; where it cannot be yet, somebody says that it is worked. */
const settleWhatClimbed = async (office: Office, id: string): Promise<void> => {
  if (office.chance.one(0.25)) {
    await office.ask(office.chance.pick(['addNote', 'logAttempt', 'promiseAnswer']), { id });
    return;
  }
  const { status } = await office.ask('answerComplaint', { id });
  if (status === 409) await office.ask('addNote', { id });
  if (status !== 200) return;
  await office.later(60, 2000);
  await office.ask('closeComplaint', { id });
};

const acknowledge = async (office: Office, page: Page): Promise<number> => {
  const { alertId: id, recipient: subject } = page;
  if (office.chance.one(BY_LINK)) {
    const path = new URL(page.acknowledge).pathname;
    await office.send('showCall', { method: 'GET', path });
    return (await office.send('acknowledgeCall', { method: 'POST', path })).status;
  }
  if (!office.chance.one(HANDS_OVER))
    return (await office.ask('acknowledgeAlert', { id }, { subject })).status;
  const to = office.chance.pick(office.staff.holders('on-call')).subject;
  await office.ask('handOverAlert', { id, told: { to } }, { subject });
  await office.later(1, 5);
  return (await office.ask('acknowledgeAlert', { id }, { subject: to })).status;
};

/**
 * How those who are paged answer: most take it within minutes, and do what it asks for; some never look,
 * and some take it and forget.
 */
export const makeCalled = (office: Office): ((sent: WentOut) => void) => {
  /** What somebody has taken, and who was called with what: for a day. */
  const taken = new Set<string>();
  const called = new Set<string>();
  const remember = (known: Set<string>, one: string): void => {
    known.add(one);
    office.agenda.plan(office.agenda.now() + DAY, () => known.delete(one));
  };

  const answer = async (page: Page): Promise<void> => {
    if (taken.has(page.alertId) && !office.chance.one(TAKES_AGAIN)) return;
    if ((await acknowledge(office, page)) !== 200 || taken.has(page.alertId)) return;
    remember(taken, page.alertId);
    if (office.chance.one(FORGETS)) return;
    await office.later(1, 60);
    await act(office, page);
  };

  return (sent) => {
    if (sent.way !== 'webhook') return;
    const page = Page.safeParse(JSON.parse(sent.body)).data;
    if (!page) return;
    // Whoever sleeps through the first page sleeps through what is sent again.
    const call = `${page.alertId} ${page.recipient}`;
    if (called.has(call)) return;
    remember(called, call);
    if (!office.chance.one(TAKES)) return;
    const after = office.chance.one(0.85)
      ? office.chance.between(20 * SECOND, 4 * MINUTE)
      : office.chance.between(4 * MINUTE, 40 * MINUTE);
    office.agenda.plan(office.agenda.now() + after, () => answer(page));
  };
};
