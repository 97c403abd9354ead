import { senderOf } from './addresses.ts';
import { firstValue, type MailHeader, readStructured } from './header.ts';
import type { NotAComplaint } from './parsed-mail.ts';
import type { MimeLeaf } from './split-message.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const DAEMON = /^<?(?:mailer-daemon|mail-daemon)\b/;
const POSTMASTER = /^(?:postmaster|mailadmin)@/;
const BOUNCE_SUBJECT = /退信|投递失败|undeliver|delivery|returned mail|failure notice/i;
const REPLY_SUBJECT =
  /^(?:自动回复|自動回覆|自动答复|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)(?:[^:：]{0,20})[:：]/i;
const AUTO_PRECEDENCE = /^auto[-_]reply$/;
const BULK_PRECEDENCE = /^(?:bulk|junk|list)$/;
const NO_REPLY = /(?:^|[^a-z])(?:no|do[-_.]?not)[-_.]?reply[^@]*@/;
const FAILED = /^action:[ \t]*failed/im;

const said = (header: MailHeader, field: string): string =>
  (firstValue(header, field) ?? '').trim().toLowerCase();

const reportKind = (
  header: MailHeader,
  leaves: readonly MimeLeaf[],
): NotAComplaint['why'] | undefined => {
  const { type } = readStructured(said(header, 'content-type'));
  if (type !== 'multipart/report') return undefined;
  const status = leaves.find((leaf) => leaf.type === 'message/delivery-status');
  if (!status) return 'delivery-report';
  const encoding = firstValue(status.header, 'content-transfer-encoding') ?? '';
  const body = Buffer.from(decodeTransfer(status.body, encoding)).toString('latin1');
  return FAILED.test(body) ? 'bounce' : 'delivery-report';
};

/**
 * Why a mail is a machine's and opens no ticket; undefined for a person's. Goes by what mail
 * systems declare (RFC 3464, 3834, 2919) and by the subjects of those in use that declare
 * nothing; whatever is in doubt is a person's (B2).
 */
export const whyNotAComplaint = (
  header: MailHeader,
  subject: string,
  leaves: readonly MimeLeaf[],
): NotAComplaint['why'] | undefined => {
  const report = reportKind(header, leaves);
  if (report) return report;

  const from = senderOf(header)?.address ?? said(header, 'from');
  const isDaemon = DAEMON.test(from) || (POSTMASTER.test(from) && BOUNCE_SUBJECT.test(subject));
  if (isDaemon) return 'bounce';

  const precedence = said(header, 'precedence');
  const submitted = said(header, 'auto-submitted').split(/[;\s]/, 1)[0] ?? '';
  const declaresReply =
    submitted === 'auto-replied' ||
    submitted === 'auto-notified' ||
    AUTO_PRECEDENCE.test(precedence) ||
    ['x-autoreply', 'x-autorespond'].some((field) => !['', 'no'].includes(said(header, field)));
  // nobody writes from the null sender: it is there so that answers get no answer
  const nullSender = /^<\s*>$/.test(said(header, 'return-path'));
  if (declaresReply || nullSender || REPLY_SUBJECT.test(subject)) return 'auto-reply';
  if (submitted !== '' && submitted !== 'no') return 'auto-generated';

  // A company's mail system may add List-Unsubscribe, or a precedence, to what a person writes.
  const isBulk = BULK_PRECEDENCE.test(precedence) && NO_REPLY.test(from);
  return header.has('list-id') || isBulk ? 'list-bulk' : undefined;
};
