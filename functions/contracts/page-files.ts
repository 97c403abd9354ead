import * as z from 'zod';

/** A file of the console's page, as it was laid beside the function. */
export const PageFile = z.object({
  contentType: z.string(),
  /** Of what it holds, quoted. */
  etag: z.string(),
  /** Its name changes with what it holds. */
  immutable: z.boolean(),
  /** What it is kept compressed as, besides. */
  encodings: z.array(z.enum(['br', 'gzip'])),
});
export type PageFile = z.infer<typeof PageFile>;

/** All files of the page, by their path in it: what does not stand here is not there. */
export const PageFiles = z.record(z.string(), PageFile);
export type PageFiles = z.infer<typeof PageFiles>;
