/** Received mails, as whole MIME messages. */
export const RECEIVED = 'inbound/';

/** What is kept of a mail once it is a ticket. */
export const KEPT = 'mails/';

/** Scanned letters. */
export const SCANS = 'scans/';
