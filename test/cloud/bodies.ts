import { fresh } from './house.ts';

/** Invented words that must never be seen outside the case files. */
export const SECRETS = {
  name: '钱多多秘',
  phone: '13900001234',
  address: '淮安市虚构路九十九号',
  words: '本人于营业厅办理业务时遭遇不当对待之秘语',
} as const;

export const customer = (number: string = someNumber(), tier = 'ordinary') => ({
  name: SECRETS.name,
  phone: number,
  number,
  address: SECRETS.address,
  tier,
});

let last = 0;
/** An invented mobile number that no other file of the run has: the moments of the last hours, each once in each worker. */
export const someNumber = (): string => {
  last = Math.max(last + 1, Math.floor(Date.now() / 10));
  const worker = Number(process.env.VITEST_POOL_ID ?? 0) % 10;
  return `1380${String(last % 1_000_000).padStart(6, '0')}${worker}`;
};

const matter = (category = 'billing') => ({
  category,
  title: '投诉事项',
  facts: SECRETS.words,
  demand: '请尽快处理',
});

const now = (): string => new Date().toISOString();

export const walkIn = (changes: Record<string, unknown> = {}) => ({
  hall: 'huaihai-road',
  slip: fresh('slip'),
  clerk: 'clerk-7',
  receivedAt: now(),
  customer: customer(),
  matter: matter(),
  ...changes,
});

export const phoneCall = (changes: Record<string, unknown> = {}) => ({
  callId: fresh('call'),
  agent: 'agent-1024',
  startedAt: now(),
  customer: customer(),
  matter: matter(),
  ...changes,
});

export const letter = (changes: Record<string, unknown> = {}) => ({
  barcode: fresh('bar'),
  clerk: 'clerk-3',
  receivedAt: now(),
  customer: customer(),
  matter: matter(),
  ...changes,
});

export const websiteForm = (changes: Record<string, unknown> = {}) => ({
  submissionId: fresh('web'),
  submittedAt: now(),
  customer: customer(),
  matter: matter(),
  ...changes,
});

/** What a consumer body hands on. */
export const transferred = (changes: Record<string, unknown> = {}) => ({
  from: { body: 'consumer-body', name: '消费者协会', document: fresh('转') },
  receivedAt: now(),
  customer: customer(),
  matter: matter(),
  ...changes,
});

export const ANSWER = {
  found: '经核查属误收',
  done: '已退费',
  told: '已电话告知',
  basis: ['double-refund'],
};
