import type { CaseNote } from '../contracts/case-file.ts';
import type { GivenFile } from '../contracts/evidence.ts';
import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { uploadFirst } from '../contracts/problem-sentences.ts';
import type { ObjectStore } from '../ports/outside.ts';

/** Files as they were uploaded, or which of them is not there. */
export type UploadedFiles =
  | { readonly kind: 'there'; readonly evidence: NonNullable<CaseNote['evidence']> }
  | { readonly kind: 'missing'; readonly refusal: HttpRefusal };

/** Looks whether every file that a command names has been uploaded. */
export const uploadedFiles = async (
  files: readonly GivenFile[],
  uploads: Pick<ObjectStore, 'head'>,
): Promise<UploadedFiles> => {
  const found = await Promise.all(
    files.map(async (file) => ({ file, object: await uploads.head(file.key) })),
  );
  const missing = found.flatMap(({ object }, index) =>
    object ? [] : [{ field: `files.${index}.key`, problem: uploadFirst }],
  );
  if (missing.length > 0)
    return { kind: 'missing', refusal: refusal('upload-missing', ...missing) };
  return {
    kind: 'there',
    evidence: found.flatMap(({ file, object }) => (object ? [{ ...file, ...object }] : [])),
  };
};
