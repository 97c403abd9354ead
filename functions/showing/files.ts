import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { UPLOAD_BOUNDS, type UploadPurpose } from '../contracts/upload-bounds.ts';
import { plusSeconds } from '../domain/time.ts';
import type { DownloadDesk, Identifiers, UploadDesk, WallClock } from '../ports/outside.ts';
import type { CaseFileReader } from '../ports/readers.ts';

/** A link by which a file is handed over, either way, may be used for this long. */
const SECONDS = 900;

/** What handing files of a case over takes. */
export type FilePorts = {
  readonly caseFiles: Pick<CaseFileReader, 'caseFile' | 'notes'>;
  readonly downloads: DownloadDesk;
  readonly evidenceDesk: UploadDesk;
  readonly identifiers: Identifiers;
  readonly clock: WallClock;
};

/** A file of a case, by a link that works for a quarter of an hour; 404 for what is no file of it. */
export const fileOf = async (
  ticketId: string,
  key: string,
  { caseFiles, downloads, clock }: Pick<FilePorts, 'caseFiles' | 'downloads' | 'clock'>,
): Promise<HttpAnswer> => {
  const [caseFile, notes] = await Promise.all([
    caseFiles.caseFile(ticketId),
    caseFiles.notes(ticketId),
  ]);
  const file = [caseFile, ...notes]
    .flatMap((one) => one?.evidence ?? [])
    .find((one) => one.key === key);
  if (!file) return refusal('not-found');
  const url = await downloads.presign(key, SECONDS);
  return { status: 200, body: { ...file, url, expiresAt: plusSeconds(clock.now(), SECONDS) } };
};

/** A place for one upload under an opaque key, exact in type and bounded in size. */
export const uploadPlace = async (
  { purpose, contentType }: { readonly purpose: UploadPurpose; readonly contentType: string },
  desk: UploadDesk,
  { identifiers, clock }: Pick<FilePorts, 'identifiers' | 'clock'>,
) => {
  const { prefix, ...bounds } = UPLOAD_BOUNDS[purpose];
  const key = `${prefix}/${identifiers.ulid()}`;
  const expiresAt = plusSeconds(clock.now(), SECONDS);
  const post = await desk.presign({ key, contentType, ...bounds, seconds: SECONDS });
  return { key, ...post, maxBytes: bounds.maxBytes, expiresAt };
};

/** A place for a customer's evidence, in the buckets of the branch that owns the complaint. */
export const evidencePlace = async (
  contentType: string,
  ports: Pick<FilePorts, 'evidenceDesk' | 'identifiers' | 'clock'>,
): Promise<HttpAnswer> => ({
  status: 201,
  body: await uploadPlace({ purpose: 'evidence', contentType }, ports.evidenceDesk, ports),
});
