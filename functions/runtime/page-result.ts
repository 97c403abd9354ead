import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PageAnswer } from '../contracts/http-answer.ts';

/** A page that stands by itself: nothing is loaded, framed, kept, indexed, or told to where it leads. */
export const pageResult = ({
  status,
  page,
  form,
}: PageAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${form ? "'self'" : "'none'"}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  },
  body: page,
});
