import { mailAddress, takesNoReply } from './addresses.ts';
import type { FormFields } from './form-fields.ts';
import type { ComplaintMail, MailAddress } from './parsed-mail.ts';

const isOwn = (address: string | undefined, domains: readonly string[]): boolean =>
  domains.some(
    (domain) => address?.endsWith(`@${domain}`) || (address?.endsWith(`.${domain}`) ?? false),
  );

/** True when a colleague forwards what somebody outside wrote. */
export const isHandedOn = (
  { forwarded, from, originalSender }: ComplaintMail,
  ownDomains: readonly string[],
): boolean =>
  forwarded &&
  isOwn(from.address, ownDomains) &&
  !(originalSender && isOwn(originalSender.address, ownDomains));

/**
 * Who complains in a mail, and where the answer goes; without an address where the mail names
 * nobody. The branch's own mailboxes are nobody: a group or a gateway puts them into Reply-To, and
 * all complaints would be one customer's (B9).
 */
export const customerOf = (
  mail: ComplaintMail,
  form: FormFields,
  ownDomains: readonly string[],
): Partial<MailAddress> => {
  const { from, replyTo, to, deliveredTo, originalSender } = mail;
  const ours = new Set([...to.map(({ address }) => address), ...deliveredTo]);
  const isOutside = (one: Partial<MailAddress> | undefined): one is MailAddress =>
    one?.address !== undefined && !isOwn(one.address, ownDomains) && !ours.has(one.address);
  const inForm = form.email === undefined ? undefined : mailAddress('', form.email);
  const answered = replyTo.find((other) => isOutside(other) && !takesNoReply(other));

  if (isHandedOn(mail, ownDomains)) {
    const customer = [inForm, originalSender].find(isOutside) ?? originalSender;
    return customer ?? answered ?? {};
  }
  const isForSomebody = isOwn(from.address, ownDomains) || takesNoReply(from);
  if (answered) return { ...(isForSomebody ? {} : from), ...answered };
  if (isForSomebody && isOutside(inForm)) return inForm;
  // A group that writes in our own name tells of nobody.
  const isOurMailbox = from.address !== undefined && ours.has(from.address);
  return isOurMailbox && isOwn(from.address, ownDomains) ? {} : from;
};
