import { createHash } from 'node:crypto';
import { LETTER_STYLE } from '../contracts/letter-style.ts';

const LETTER_STYLE_HASH = `sha256-${createHash('sha256').update(LETTER_STYLE).digest('base64')}`;

/** With whom the page speaks, besides the API that serves it. */
export type PageSurroundings = {
  /** The OIDC issuer, and the other origins of its endpoints. */
  readonly issuer: string;
  readonly issuerOrigins: readonly string[];
  /** Of the buckets that take uploads. */
  readonly bucketOrigins: readonly string[];
};

/**
 * What a browser is told of the page: it runs nothing that did not come with it, speaks with nobody but its API,
 * the issuer and the buckets, and stands in no other page.
 */
export const pageHeaders = ({
  issuer,
  issuerOrigins,
  bucketOrigins,
}: PageSurroundings): Readonly<Record<string, string>> => {
  const spokenTo = new Set([new URL(issuer).origin, ...issuerOrigins, ...bucketOrigins]);
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    // A letter that is framed brings its own, letter by letter as it is known.
    'style-src': `'self' '${LETTER_STYLE_HASH}'`,
    'font-src': "'self'",
    // An upload is shown before it is sent; small pictures stand in style sheets.
    'img-src': "'self' data: blob:",
    'connect-src': ["'self'", ...spokenTo].join(' '),
    // A letter to print is framed as it came.
    'frame-src': 'blob:',
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // The issuer is told nothing of where one was.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  };
};
