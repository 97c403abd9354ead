/** Where each kind of upload lies, and its bounds in bytes; a mail's are those of the parser. */
export const UPLOAD_BOUNDS = {
  'letter-scan': { prefix: 'scans', minBytes: 1, maxBytes: 20 * 1024 * 1024 },
  evidence: { prefix: 'scans', minBytes: 1, maxBytes: 20 * 1024 * 1024 },
  mail: { prefix: 'inbound', minBytes: 1, maxBytes: 10 * 1024 * 1024 },
} as const;

export type UploadPurpose = keyof typeof UPLOAD_BOUNDS;
