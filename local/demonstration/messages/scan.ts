import type { Api } from '../api/api.ts';

/** A page with nothing on it, which is what a scanner's first page often is. */
const blankPage = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

/**
 * Uploads a letter's scan as a browser does: by presigned POST.
 * @returns the key that the letter then names
 */
export const uploadScan = async (
  { requestUpload }: Pick<Api, 'requestUpload'>,
  signal: AbortSignal,
): Promise<string> => {
  const type = 'application/pdf';
  const { key, url, fields } = await requestUpload(type);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([blankPage], { type }), 'scan.pdf');
  const response = await fetch(url, {
    method: 'POST',
    body: form,
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  });
  if (!response.ok) throw new Error(`the scan was not taken: ${response.status}`);
  return key;
};
