import { ChangeBusy } from '../changing/change.ts';
import type { makeReportMessage } from '../changing/report-message.ts';
import type { MailDraftOutcome } from './mail-draft.ts';

/**
 * Tells of a machine's mail that returns a message of ours (E5): what counted by it is taken back. The
 * mail itself is set aside like every machine's.
 * @throws ChangeBusy while it is not on record that the message went out: the mail comes again
 */
export const makeTakeInBounce =
  (report: ReturnType<typeof makeReportMessage>) =>
  async (
    mail: Extract<MailDraftOutcome, { kind: 'machine' }>,
    correlationId: string,
  ): Promise<void> => {
    if (mail.why !== 'bounce' || mail.returned === undefined) return;
    if ((await report(mail.returned, 'reported', correlationId)) === 'too-early')
      throw new ChangeBusy('the message that it returns is on its way');
  };
