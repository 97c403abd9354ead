import type { ObjectStore } from '../ports/outside.ts';
import { digestOf } from './digest.ts';
import type { ComplaintDraft } from './draft.ts';
import type { DraftAttachment } from './mail/complaint-in-mail.ts';

/** Raw bytes of a mail, and where they lie already, if they do. */
export type RawMail = { readonly bytes: Uint8Array; readonly key?: string };

/**
 * Keeps a mail and its attachments in the branch's mail bucket. The keys are made of the content's
 * digest: they carry no names, and the same mail sent again lands on the same objects.
 */
export const makeKeepMail =
  ({ mails }: { readonly mails: Pick<ObjectStore, 'put'> }) =>
  async (
    raw: RawMail,
    files: readonly (DraftAttachment & { readonly content: Uint8Array })[],
  ): Promise<ComplaintDraft['evidence']> => {
    const folder = `mails/${digestOf(raw.bytes)}`;
    const rawKey = raw.key ?? `${folder}/raw`;
    if (raw.key === undefined) await mails.put(rawKey, raw.bytes, 'message/rfc822');
    const kept = await Promise.all(
      files.map(async ({ index, contentType, size, name, content }) => {
        const key = `${folder}/${index}`;
        await mails.put(key, content, contentType);
        return { key, contentType, bytes: size, ...(name !== undefined && { fileName: name }) };
      }),
    );
    return [{ key: rawKey, contentType: 'message/rfc822', bytes: raw.bytes.length }, ...kept];
  };
