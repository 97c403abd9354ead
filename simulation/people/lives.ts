import * as z from 'zod';
import type { Office } from './office.ts';
import { giveOut } from './orders.ts';

const Carried = z.looseObject({ awaitsConfirmation: z.number().optional() });
const Shown = z.looseObject({
  referrals: z.array(z.looseObject({ sequence: z.number() })).optional(),
});
const Uploaded = z.looseObject({ key: z.string() });
const Link = z.looseObject({ url: z.string() });

/** A ticket in somebody's hands. */
export type Case = {
  readonly ticketId: string;
  /** Nothing is left to do: it was solved on the spot. */
  readonly isClosed: boolean;
  /** The branch above, where it can be worked there. */
  readonly above?: Office | undefined;
  readonly below?: Office | undefined;
};

type Step = (office: Office, one: Case) => Promise<unknown>;

const plain =
  (operation: string): Step =>
  (office, { ticketId }) =>
    office.ask(operation, { id: ticketId });

const evidence: Step = async (office, { ticketId }) => {
  const upload = await office.send('requestUpload', {
    method: 'POST',
    path: '/intake/uploads',
    as: { subject: office.staff.one(['taker', 'lead'])?.subject ?? '' },
    body: { purpose: 'evidence', contentType: 'application/pdf' },
  });
  const key = Uploaded.safeParse(upload.body).data?.key;
  if (key === undefined) return;
  const bucket = office.branch.wiring.functions.find(({ env }) => env.LETTER_BUCKET)?.env
    .LETTER_BUCKET;
  office.branch.objects.put(bucket ?? '', key, {
    body: Buffer.from('%PDF-1.4'),
    contentType: 'application/pdf',
  });
  await office.ask('addEvidence', {
    id: ticketId,
    told: { files: [{ key, fileName: '话费账单.pdf' }] },
  });
};

const correction: Step = async (office, { ticketId }) => {
  const answer = await office.ask('correctFacts', { id: ticketId });
  const proposal = Carried.safeParse(answer.body).data?.awaitsConfirmation;
  if (proposal === undefined) return;
  await office.later(10, 200);
  const told = { proposal, verdict: office.chance.pick(['confirm', 'dismiss']) };
  await office.ask('judgeCorrection', { id: ticketId, told });
};

const extension: Step = async (office, { ticketId }) => {
  const taker = office.staff.one(['taker']);
  await office.ask('requestExtension', { id: ticketId }, taker);
  await office.later(10, 300);
  await office.ask(office.chance.pick(['extendLimit', 'declineExtension']), { id: ticketId });
};

const referral: Step = async (office, one) => {
  await office.ask('referComplaint', { id: one.ticketId });
  await office.later(60, 2000);
  await replyToBody(office, one);
};

/** Whoever passed a complaint on is told what became of it (A5). */
const replyToBody: Step = async (office, { ticketId }) => {
  const shown = await office.ask('readComplaint', { id: ticketId });
  const sequence = Shown.safeParse(shown.body).data?.referrals?.at(-1)?.sequence;
  if (sequence !== undefined)
    await office.ask('replyToBody', { id: ticketId, told: { referral: sequence } });
};

const holding: Step = async (office, { ticketId }) => {
  await office.ask('holdComplaint', { id: ticketId });
  if (office.chance.one(0.3)) return;
  await office.later(30, 3000);
  await office.ask('resumeComplaint', { id: ticketId });
};

const progress: Step = async (office, { ticketId }) => {
  const link = await office.ask('makeProgressLink', { id: ticketId });
  const url = Link.safeParse(link.body).data?.url;
  if (url === undefined) return;
  await office.send('readProgress', { method: 'GET', path: new URL(url).pathname });
};

/** What is done with a ticket on the way, each as often as it stands here. */
const ON_THE_WAY: readonly Step[] = [
  plain('addNote'),
  plain('addNote'),
  plain('logAttempt'),
  plain('chaseComplaint'),
  plain('addFacts'),
  plain('promiseAnswer'),
  plain('reportUp'),
  plain('escalateComplaint'),
  plain('enterOutsideDate'),
  plain('enterAppealDates'),
  plain('readComplaint'),
  plain('readTimeline'),
  plain('readClocks'),
  plain('readMessages'),
  evidence,
  correction,
  extension,
  referral,
  holding,
  progress,
  (office, { ticketId, below }) =>
    giveOut(office, ticketId, office.chance.one(0.3) ? below : undefined),
  // What has climbed is read and worked there too.
  async (_, { ticketId, above }) => above?.ask('readComplaint', { id: ticketId }),
  async (_, { ticketId, above }) => above?.ask('addNote', { id: ticketId }),
];

const some = async (office: Office, one: Case, most: number): Promise<void> => {
  for (let steps = office.chance.between(0, most); steps > 0; steps -= 1) {
    await office.later(5, 900);
    await office.chance.pick(ON_THE_WAY)(office, one);
  }
};

const settle = async (office: Office, one: Case): Promise<void> => {
  const { ticketId } = one;
  for (let tries = 0; tries < 6; tries += 1) {
    const { status, body } = await office.ask('answerComplaint', { id: ticketId });
    // Where an order is out, it is answered when that is back.
    if (status !== 0 && status < 500 && body.reason !== 'open-work-order') break;
    await office.later(60, 600);
  }
  await office.later(60, 2000);
  await close(office, one);
};

/** What came from a body stays open until that is told; some forget it. */
const close: Step = async (office, one) => {
  const { body } = await office.ask('closeComplaint', { id: one.ticketId });
  if (body.reason !== 'open-referral' || (office.drawEventful() && office.chance.one(0.3))) return;
  await replyToBody(office, one);
  await office.ask('closeComplaint', { id: one.ticketId });
};

/** The ways that a complaint may go, and how many of a hundred go so. */
const LIVES: readonly (readonly [share: number, live: Step])[] = [
  // Answered in time, with little about it.
  [
    48,
    async (office, one) => {
      await office.later(20, 1400);
      if (office.chance.one(0.2)) await some(office, one, 1);
      await settle(office, one);
    },
  ],
  // Given to a unit, and answered with what it found.
  [
    25,
    async (office, one) => {
      await office.later(10, 300);
      await giveOut(office, one.ticketId, office.chance.one(0.15) ? one.below : undefined);
      await settle(office, one);
    },
  ],
  // Nobody looks after it until it has climbed.
  [
    12,
    async (office, one) => {
      await office.later(2 * 1440, 14 * 1440);
      if (office.chance.one(0.5)) await some(office, one, 2);
      await settle(office, one);
    },
  ],
  // Much is done with it.
  [
    10,
    async (office, one) => {
      await some(office, one, 8);
      await settle(office, one);
    },
  ],
  [2, plain('refuseComplaint')],
  [
    2,
    async (office, one) => {
      await office.later(30, 3000);
      await plain('withdrawComplaint')(office, one);
    },
  ],
  // Forgotten.
  [1, async (office) => office.later(1, 2)],
];

/** As it goes with most complaints: answered within the hour, and closed. */
const everyday: Step = async (office, one) => {
  const { ticketId, isClosed } = one;
  if (isClosed) return;
  await office.later(5, 80);
  const { status } = await office.ask('answerComplaint', { id: ticketId });
  await office.later(10, 200);
  // Where an order is out, it is answered when that is back.
  if (status !== 200) await settle(office, one);
  else await close(office, one);
};

/** Has people do with a complaint what they do, to its end. */
export const live = async (office: Office, one: Case): Promise<void> => {
  if (!office.drawEventful()) {
    await everyday(office, one);
    return;
  }
  let draw = office.chance.below(100);
  for (const [share, course] of LIVES) {
    draw -= share;
    if (draw < 0) {
      await course(office, one);
      return;
    }
  }
};
