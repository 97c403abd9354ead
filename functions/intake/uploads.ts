import type * as z from 'zod';
import type { Upload, UploadRequest } from '../contracts/intake.ts';
import { plusSeconds } from '../domain/time.ts';
import type { Identifiers, UploadDesk, WallClock } from '../ports/outside.ts';

/** A presigned upload may be used for this long. */
const SECONDS = 900;

// Bounds in bytes; a mail's are those of the parser.
const BOUNDS = {
  'letter-scan': { prefix: 'scans', minBytes: 1, maxBytes: 20 * 1024 * 1024 },
  evidence: { prefix: 'scans', minBytes: 1, maxBytes: 20 * 1024 * 1024 },
  mail: { prefix: 'inbound', minBytes: 1, maxBytes: 10 * 1024 * 1024 },
} as const;

/** Lets a letter's scan or a large mail be uploaded under an opaque key, exact in type and bounded in size. */
export const makeOfferUpload =
  (ports: {
    readonly scans: UploadDesk;
    readonly mails: UploadDesk;
    readonly identifiers: Identifiers;
    readonly clock: WallClock;
  }) =>
  async ({
    purpose,
    contentType,
  }: z.output<typeof UploadRequest>): Promise<z.input<typeof Upload>> => {
    const { prefix, ...bounds } = BOUNDS[purpose];
    const key = `${prefix}/${ports.identifiers.ulid()}`;
    const desk = purpose === 'mail' ? ports.mails : ports.scans;
    const expiresAt = plusSeconds(ports.clock.now(), SECONDS);
    const post = await desk.presign({ key, contentType, ...bounds, seconds: SECONDS });
    return { key, ...post, maxBytes: bounds.maxBytes, expiresAt };
  };
