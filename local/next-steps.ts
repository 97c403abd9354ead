import { relative } from 'node:path';
import type { BranchEndpoints, Endpoints } from './endpoints.ts';

/** A complaint by telephone as it can be sent; the shell fills in when the call came. */
const exampleCall = {
  callId: 'try-1',
  agent: 'agent-7',
  startedAt: '$(date -u +%FT%TZ)',
  customer: { phone: '13900000000', tier: 'go-tone' },
  matter: {
    category: 'billing',
    title: '套餐外流量费争议',
    facts: '客户反映本月账单多出三十元流量费。',
  },
};

/** In double quotes, for the shell to fill in. */
const quoted = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '\\"')}"`;

const linesFor = ({ id, apiUrl }: BranchEndpoints, file: string): string[] => {
  const token = `require('./${file}').branches.find(({ id }) => id === '${id}').tokens.manager`;
  const curl = 'curl -s -H "Authorization: Bearer $TOKEN"';
  return [
    '',
    `TOKEN=$(node -p "${token}")`,
    `${curl} -H 'Content-Type: application/json' -d ${quoted(exampleCall)} '${apiUrl}/intake/phone'`,
    `${curl} '${apiUrl}/complaints?limit=5'`,
    `${curl} '${apiUrl}/alerts'`,
    `${curl} '${apiUrl}/notices'`,
  ];
};

/** What a user may try next, from the checkout, ready to paste; `file` is endpoints.json. */
export const nextSteps = (endpoints: Endpoints, file: string): string[] => {
  const { endpoint, received, branches } = endpoints;
  const names = branches.map(({ id }) => id).join(', ');
  const here = relative('', file);
  return [
    '',
    `Ready: ${names} at ${endpoint}. All addresses, names and tokens: ${here}`,
    'To try, in another terminal:',
    ...branches.slice(0, 1).flatMap((branch) => linesFor(branch, here)),
    '',
    'What has reached on-call people:',
    `curl -s ${received}`,
    '',
    'Ctrl-C ends it.',
  ];
};
