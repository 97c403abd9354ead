import { call } from './house.ts';

type Upload = {
  readonly key: string;
  readonly url: string;
  readonly fields: Record<string, string>;
};

/** Asks for an upload, which must be offered. */
export const askUpload = async (purpose: string, contentType: string): Promise<Upload> => {
  const { status, body } = await call('huaian', 'POST', '/intake/uploads', {
    as: 'integrator',
    json: { purpose, contentType },
  });
  if (status !== 201) throw new Error(`no upload: ${JSON.stringify(body)}`);
  return body;
};

/** Sends a file as an upload says, but for `changes`. @returns what the bucket answers */
export const sendUpload = async (
  { url, fields }: Upload,
  file: Uint8Array<ArrayBuffer>,
  changes: Record<string, string> = {},
): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
  form.append('file', new Blob([file]));
  return (await fetch(url, { method: 'POST', body: form })).status;
};
