import { relative } from 'node:path';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { BranchEndpoints, Endpoints } from './endpoints.ts';
import type { Language } from './language.ts';
import { consoleAddress } from './sign-in/console-address.ts';

/** A ticket that can still be answered, and the branch that owns it. */
export type OpenTicket = { readonly branch: string; readonly id: string };

/** A complaint by telephone as it can be sent; the shell fills in the terminal's time. */
const exampleCall = {
  callId: 'try-$NOW',
  agent: 'agent-7',
  startedAt: '$NOW',
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
  told: '已电话告知客户，客户认可。',
  basis: ['double-refund'],
};

const exampleOutage = {
  kind: 'network-outage',
  title: '淮安区部分基站退服',
  occurredAt: '$NOW',
  expectedRepairAt: '${NOW%T*}T23:59:59Z',
  area: '淮安区',
  functionsLost: ['语音通话', '移动上网'],
  measures: '抢修队已到场，应急通信车已开通',
};

/** In double quotes, for the shell to fill in. */
const quoted = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '\\"')}"`;

/** What the lines are for, in the language of the terminal. */
const WORDS = {
  addresses: { zh: '全部地址、名称和令牌：', en: 'All addresses, names and tokens: ' },
  console: {
    zh: '工作台，在浏览器中打开，选择一人即可登录：',
    en: 'The console, to be opened in a browser; pick a person to sign in:',
  },
  toTry: { zh: '另开一个终端，可以试试：', en: 'To try, in another terminal:' },
  keeps: {
    zh: '同一终端内保持不变，重复提交的内容才会相同',
    en: 'a terminal keeps its time, so that what is sent again is the same',
  },
  call: {
    zh: '一件电话投诉（重复提交仍是同一张工单），以及全部未结工单',
    en: 'a complaint by telephone (sent again, still one ticket), and all that are open',
  },
  open: {
    zh: '一张未结工单的经过、各项时限的缘由，以及答复',
    en: 'one that is still open: what has happened, why its limits end when they do, an answer',
  },
  outage: {
    zh: '一份通报到各分公司的网络故障，以及呼叫了谁',
    en: 'an outage that every branch is told of, and who was paged',
  },
  received: {
    zh: '值班人员和客户收到的全部内容',
    en: 'what has reached on-call people and customers',
  },
  end: {
    zh: '按 Ctrl-C 结束，届时全部数据随模拟器一起消失。',
    en: 'Ctrl-C ends it, and everything in it is lost: the emulator keeps nothing.',
  },
} satisfies Record<string, Bilingual>;

type Words = (name: keyof typeof WORDS) => string;

const linesFor = (
  { id, apiUrl }: BranchEndpoints,
  file: string,
  open: OpenTicket | undefined,
  words: Words,
): string[] => {
  const token = `require('./${file}').branches.find(({ id }) => id === '${id}').tokens.manager`;
  const curl = 'curl -s -H "Authorization: Bearer $TOKEN"';
  const get = (path: string) => `${curl} '${apiUrl}${path}'`;
  const post = (path: string, body: unknown, key?: string) => {
    const header = key === undefined ? '' : ` -H "Idempotency-Key: ${key}"`;
    return `${curl}${header} -H 'Content-Type: application/json' -d ${quoted(body)} '${apiUrl}${path}'`;
  };
  return [
    '',
    `TOKEN=$(node -p "${token}")`,
    `NOW=\${NOW:-$(date -u +%FT%TZ)}    # ${words('keeps')}`,
    '',
    `# ${words('call')}`,
    post('/intake/phone', exampleCall),
    get('/complaints?limit=5'),
    ...(open === undefined
      ? []
      : [
          '',
          `# ${words('open')}`,
          get(`/complaints/${open.id}/timeline`),
          get(`/complaints/${open.id}/clocks`),
          post(`/complaints/${open.id}/answer`, exampleAnswer, `try-${open.id}`),
        ]),
    '',
    `# ${words('outage')}`,
    post('/notices', exampleOutage, 'try-$NOW'),
    get('/notices'),
    get('/alerts'),
  ];
};

/**
 * What a user may try next, from the checkout, ready to paste: pasted twice it is still one complaint.
 * @param file path of endpoints.json
 */
export const nextSteps = (
  endpoints: Endpoints,
  file: string,
  language: Language,
  open?: OpenTicket,
): string[] => {
  const { endpoint, received, branches } = endpoints;
  const words: Words = (name) => WORDS[name][language];
  const names = branches.map(({ id }) => id);
  const here = relative('', file);
  const shown = branches.filter(({ id }) => open === undefined || id === open.branch);
  return [
    '',
    language === 'zh'
      ? `已就绪：${names.join('、')}，位于 ${endpoint}`
      : `Ready: ${names.join(', ')} at ${endpoint}`,
    words('console'),
    ...branches.map(({ id, apiUrl }) => `  ${id}  ${consoleAddress(apiUrl)}`),
    '',
    `${words('addresses')}${here}`,
    words('toTry'),
    ...shown.slice(0, 1).flatMap((branch) => linesFor(branch, here, open, words)),
    '',
    `# ${words('received')}`,
    `curl -s ${received}`,
    '',
    words('end'),
  ];
};
