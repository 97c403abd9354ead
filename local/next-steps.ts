import { relative } from 'node:path';
import type { BranchEndpoints, Endpoints } from './endpoints.ts';

/** A ticket that can still be answered, and the branch that owns it. */
export type OpenTicket = { readonly branch: string; readonly id: string };

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

const exampleAnswer = {
  found: '核查属实。',
  done: '已退费并致歉。',
  told: '已电话告知客户,客户认可。',
  basis: '收费误差,双倍返还',
};

const exampleOutage = {
  kind: 'network-outage',
  title: '淮安区部分基站退服',
  occurredAt: '$(date -u +%FT%TZ)',
  expectedRepairAt: '$(date -u +%F)T23:59:59Z',
  area: '淮安区',
  functionsLost: ['语音通话', '移动上网'],
  measures: '抢修队已到场,应急通信车已开通',
};

/** In double quotes, for the shell to fill in. */
const quoted = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '\\"')}"`;

const linesFor = (
  { id, apiUrl }: BranchEndpoints,
  file: string,
  open: OpenTicket | undefined,
): string[] => {
  const token = `require('./${file}').branches.find(({ id }) => id === '${id}').tokens.manager`;
  const curl = 'curl -s -H "Authorization: Bearer $TOKEN"';
  const get = (path: string) => `${curl} '${apiUrl}${path}'`;
  const post = (path: string, body: unknown, header = '') =>
    `${curl}${header} -H 'Content-Type: application/json' -d ${quoted(body)} '${apiUrl}${path}'`;
  return [
    '',
    `TOKEN=$(node -p "${token}")`,
    '',
    '# a complaint by telephone, and all that are open',
    post('/intake/phone', exampleCall),
    get('/complaints?limit=5'),
    ...(open === undefined
      ? []
      : [
          '',
          '# what has happened to one that is still open, why its limits end when they do, an answer to it',
          get(`/complaints/${open.id}/timeline`),
          get(`/complaints/${open.id}/clocks`),
          post(`/complaints/${open.id}/answer`, exampleAnswer),
        ]),
    '',
    '# an outage that every branch is told of, and who was paged',
    post('/notices', exampleOutage, ' -H "Idempotency-Key: $(date +%s)"'),
    get('/notices'),
    get('/alerts'),
  ];
};

/**
 * What a user may try next, from the checkout, ready to paste.
 * @param file path of endpoints.json
 */
export const nextSteps = (endpoints: Endpoints, file: string, open?: OpenTicket): string[] => {
  const { endpoint, received, branches } = endpoints;
  const names = branches.map(({ id }) => id).join(', ');
  const here = relative('', file);
  const shown = branches.filter(({ id }) => open === undefined || id === open.branch);
  return [
    '',
    `Ready: ${names} at ${endpoint}.`,
    `All addresses, names and tokens: ${here}`,
    'To try, in another terminal:',
    ...shown.slice(0, 1).flatMap((branch) => linesFor(branch, here, open)),
    '',
    '# what has reached on-call people',
    `curl -s ${received}`,
    '',
    'Ctrl-C ends it.',
  ];
};
