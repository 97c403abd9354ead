import type { Complaint } from '../complaints/complaint.ts';
import type { Heard } from '../heard.ts';
import type { Judge } from './judge.ts';

/** What whoever wrote, by mail or on the website, is written, in order: what was told to them, and nothing twice. */
const wordsFor = ({ course }: Complaint): readonly string[] => {
  const promises =
    course.kind === 'limits-changed'
      ? course.steps.flatMap((step) => (step.kind === 'promise' && step.byMessage ? step.told : []))
      : [];
  const answers =
    'byMessage' in course && course.byMessage && course.words ? [course.words.told] : [];
  return [...promises, ...answers];
};

/** Compares what the customer got by mail with what they must have got: a receipt, then what was said (B8, E5). */
export const judgeHeard = (
  { complaint, ticketNumber }: { readonly complaint: Complaint; readonly ticketNumber: string },
  heard: readonly Heard[],
  judge: Judge,
): void => {
  const { name, way } = complaint;
  if (way.channel !== 'email' && way.channel !== 'website') return;
  const expect = (what: string, expected: unknown, found: unknown) =>
    judge.expect(name, what, expected, found);
  const mails = heard.filter((one) => one.way === 'mail' && one.ticketNumber === ticketNumber);
  const said = mails.filter(({ automatic }) => automatic === undefined);
  const words = wordsFor(complaint);
  expect('receipts', 1, mails.length - said.length);
  expect(
    'what was written to the customer',
    words,
    said.map(({ text }, index) => (text.includes(words[index] ?? '\0') ? words[index] : text)),
  );
  // Whoever filled in a form has written no mail that could be replied to.
  if (way.channel === 'website') return;
  expect(
    'replies to the customer’s own mail',
    mails.map(() => true),
    mails.map(({ inReplyTo = '' }) => inReplyTo.startsWith(`<${name}.`)),
  );
};
