import type { MailBoundPassed } from './parsed-mail.ts';

/** Stands for the words of a mail that nothing could be read of. */
export const UNREADABLE = '（邮件无法读取，见附件 / unreadable mail, see attachment）';

const partly = (zh: string, en: string): string =>
  `[${zh}，未全部读取，完整内容见原始邮件 / ${en}: not read in full, the original mail has it all]`;

/** Ends the words of a mail that was read up to a limit. */
export const PARTLY_READ: { readonly [Limit in MailBoundPassed]: string } = {
  'too-large': partly('邮件过大', 'Too large a mail'),
  'headers-too-large': partly('邮件头过大', 'Too large a header'),
  'too-many-parts': partly('邮件分段过多', 'Too many parts'),
  'too-deep': partly('邮件嵌套过深', 'Nested too deep'),
  'too-many-attachments': partly('附件过多', 'Too many attachments'),
  'attachments-too-large': partly('附件过大', 'Attachments too large'),
};
