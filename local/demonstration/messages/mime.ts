import { encodeGbk } from './gbk.ts';

/** A mail as a customer's program writes it. */
export type Letterhead = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly charset: 'utf-8' | 'gbk';
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly text: string } | undefined;
};

const encode = (text: string, charset: Letterhead['charset']): string =>
  Buffer.from(charset === 'gbk' ? encodeGbk(text) : text).toString('base64');

/** A line with encoded words holds at most 76 characters: 13 of Chinese, in either charset. */
const words = (text: string, charset: Letterhead['charset']): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text
    : (text.match(/.{1,13}/gu) ?? [])
        .map((piece) => `=?${charset}?B?${encode(piece, charset)}?=`)
        .join('\r\n ');

const base64Part = (type: string, content: string, disposition: readonly string[] = []) => [
  `Content-Type: ${type}`,
  'Content-Transfer-Encoding: base64',
  ...disposition,
  '',
  ...(content.match(/.{1,76}/g) ?? []),
];

/** The mail's bytes. */
export const mimeOf = (mail: Letterhead): Uint8Array => {
  const { from, to, subject, messageId, sentAt, charset, text, attachment } = mail;
  const head = [
    `From: ${words(from.name, charset)} <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${words(subject, charset)}`,
    `Message-ID: <${messageId}>`,
    `Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
  ];
  const body = base64Part(`text/plain; charset=${charset}`, encode(text, charset));
  if (attachment === undefined) return Buffer.from([...head, ...body, ''].join('\r\n'));
  const boundary = '----=_Part_0001';
  const name = `"${words(attachment.name, charset)}"`;
  const file = base64Part(`text/csv; name=${name}`, encode(attachment.text, charset), [
    `Content-Disposition: attachment; filename=${name}`,
  ]);
  return Buffer.from(
    [
      ...head,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      ...body,
      `--${boundary}`,
      ...file,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
};
