import { mailboxesOf } from './addresses.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MimeLeaf } from './mime-leaves.ts';
import type { MailDoubt, NotAComplaint } from './parsed-mail.ts';
import { readStructured } from './structured-field.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const DAEMON = /^(?:mailer-daemon|mail-daemon|maildaemon)(?:@|$)/i;
const DAEMON_NAME = /^(?:mailer-daemon|mail delivery (?:sub)?system)$/i;
const POSTMASTER = /^(?:postmaster|mailadmin)(?:@|$)/i;
/** How mail systems begin the subject of a bounce; a complaint about a delivery has no such form. */
const BOUNCE_SUBJECT =
  /^(?:系统退信|系統退信|退信(?:通知|[:：]|$)|来自.{1,60}的退信|投[递遞]失[败敗](?:通知|[:：]|$)|未[送传傳][达達递遞]的?[:：]|[无無]法(?:投[递遞]|送[达達]|[传傳][递遞])[:：]|undeliver(?:able|ed)(?: mail| message|[:：])|returned mail(?:[:：]|\s*$)|mail delivery (?:fail|system|error)|delivery (?:status notification|(?:failure|failed|report)(?: notice| notification)?\s*(?:$|\()|has failed to these)|failure notice\s*$|mail system error|non-?delivery (?:notification|report)|message (?:undeliverable|could not be delivered))/i;
/** A mail program's own marker with its colon right behind it: any word more is a person's. */
const REPLY_SUBJECT =
  /^(?:自动回复|自動回覆|自動回復|自动答复|自動応答|自動返信|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office(?: auto(?:matic)?[- ]?reply)?)\s*[:：]/i;
const AUTO_PRECEDENCE = /^auto[-_]reply$/;
const BULK_PRECEDENCE = /^(?:bulk|junk|list)$/;
/** What a mailing list adds (RFC 2369, 2919); newsletters, too, say how one leaves (RFC 8058). */
const LIST_FIELDS = ['list-id', 'list-post', 'list-archive', 'list-owner', 'list-subscribe'];
const LEAVING = ['list-unsubscribe', 'list-unsubscribe-post', 'list-help'];
const FAILED = /^action:[ \t]*failed/im;

/** What is known of who wrote a mail before its words are read. */
export type Origin =
  | { readonly kind: 'machine'; readonly why: NotAComplaint['why'] }
  /** A program put it together: a machine's, unless it speaks for somebody who can be answered. */
  | { readonly kind: 'program' }
  | { readonly kind: 'person'; readonly doubt?: MailDoubt };

const said = (header: MailHeader, field: string): string =>
  (firstValue(header, field) ?? '').trim().toLowerCase();

/** The one word of a field that is made of one, without its comments and parameters (RFC 3834). */
const wordOf = (header: MailHeader, field: string): string =>
  said(header, field)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .split(/[;,\s(]/, 1)[0] ?? '';

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

const isBounce = (header: MailHeader, subject: string): boolean => {
  const from = mailboxesOf(header, 'from');
  const senders = from.some(({ address }) => address.includes('@'))
    ? from
    : [...from, ...mailboxesOf(header, 'sender'), ...mailboxesOf(header, 'return-path')];
  const isDaemon = senders.some(
    ({ name, address }) =>
      DAEMON.test(address) || (!address.includes('@') && DAEMON_NAME.test(name)),
  );
  const isPostmaster = senders.some(
    ({ name, address }) => POSTMASTER.test(address) || (address === '' && POSTMASTER.test(name)),
  );
  const isNobody = senders.every(({ address }) => address === '');
  return isDaemon || ((isPostmaster || isNobody) && BOUNCE_SUBJECT.test(subject));
};

const declaresReply = (header: MailHeader): boolean => {
  return (
    ['auto-replied', 'auto-notified'].includes(wordOf(header, 'auto-submitted')) ||
    AUTO_PRECEDENCE.test(wordOf(header, 'precedence')) ||
    ['x-autoreply', 'x-autorespond'].some((field) => !['', 'no'].includes(wordOf(header, field))) ||
    // nobody writes from the null sender: it is there so that answers get no answer
    /^<\s*>$/.test(said(header, 'return-path'))
  );
};

const doubtOf = (header: MailHeader, subject: string): MailDoubt | undefined => {
  if (REPLY_SUBJECT.test(subject)) return 'reply-subject';
  if (LIST_FIELDS.some((field) => header.has(field))) return 'list-mail';
  const isBulk = BULK_PRECEDENCE.test(wordOf(header, 'precedence'));
  return isBulk || LEAVING.some((field) => header.has(field)) ? 'bulk-mail' : undefined;
};

/**
 * Who wrote a mail, by what mail systems declare (RFC 3464, 3834, 2919) and by the subjects of those
 * in use that declare nothing. Only what is certain is a machine's; whatever is in doubt is a
 * person's and says why it is in doubt.
 * @see rule B2
 */
export const originOf = (
  header: MailHeader,
  subject: string,
  leaves: readonly MimeLeaf[],
): Origin => {
  const why = reportKind(header, leaves) ?? (isBounce(header, subject) ? 'bounce' : undefined);
  if (why) return { kind: 'machine', why };

  const answers = ['in-reply-to', 'references', 'x-auto-response-suppress'].some((field) =>
    header.has(field),
  );
  if (declaresReply(header) || (answers && REPLY_SUBJECT.test(subject)))
    return { kind: 'machine', why: 'auto-reply' };
  if (!['', 'no'].includes(wordOf(header, 'auto-submitted'))) return { kind: 'program' };

  const doubt = doubtOf(header, subject);
  return { kind: 'person', ...(doubt && { doubt }) };
};
