import type * as z from 'zod';
import type { Upload, UploadRequest } from '../contracts/intake.ts';
import type { Identifiers, UploadDesk, WallClock } from '../ports/outside.ts';
import { uploadPlace } from '../showing/files.ts';

/** Lets a letter's scan or a large mail be uploaded under an opaque key, exact in type and bounded in size. */
export const makeOfferUpload =
  (ports: {
    readonly scans: UploadDesk;
    readonly mails: UploadDesk;
    readonly identifiers: Identifiers;
    readonly clock: WallClock;
  }) =>
  (request: z.output<typeof UploadRequest>): Promise<z.input<typeof Upload>> =>
    uploadPlace(request, request.purpose === 'mail' ? ports.mails : ports.scans, ports);
