import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PhoneCall } from '../../functions/contracts/intake.ts';
import { PublishNotice } from '../../functions/contracts/notices.ts';
import { answer } from '../../functions/contracts/operations/handling/answer.ts';
import type { Language } from '../../local/language.ts';
import { nextSteps } from '../../local/next-steps.ts';
import { checkout } from '../../local/state-folder.ts';

const tokens = {
  integrator: 'i',
  taker: 't',
  dispatcher: 'd',
  handler: 'h',
  head: 'hd',
  reviewer: 'r',
  lead: 'l',
  manager: 'm',
  'on-call': 'o',
  publisher: 'p',
};

const hintsIn = (language: Language) =>
  nextSteps(
    {
      endpoint: 'http://127.0.0.1:4566',
      region: 'us-east-1',
      issuer: 'http://127.0.0.1:9000/key',
      jwks: 'http://127.0.0.1:9000/key/jwks',
      received: 'http://127.0.0.1:9001/received',
      customers: { mailPort: 2525, texts: {} },
      figures: 'demonstration',
      branches: [
        {
          id: 'huaian',
          level: 'city',
          parent: 'jiangsu',
          apiUrl: 'http://127.0.0.1:4566/_aws/execute-api/abc/$default',
          busName: 'bus',
          inboxBusName: 'inbox',
          tableName: 'tickets',
          mailBucket: 'mail',
          letterBucket: 'letters',
          stateMachineArn: 'the machine',
          tokens,
          people: {},
        },
      ],
    },
    join(checkout, '.local/endpoints.json'),
    language,
    { branch: 'huaian', id: '01K6D3Z8Q4S8M2V7N5T9W1X0YA' },
  );
const lines = hintsIn('en');

/** What the shell hands to `curl` of a line. */
const words = (line: string): string[] =>
  execFileSync(
    'sh',
    ['-c', `curl() { printf '%s\\0' "$@"; }; TOKEN=t; NOW=$(date -u +%FT%TZ); ${line}`],
    {
      encoding: 'utf8',
    },
  ).split('\0');

it('reads the token from the file that the run has written', () => {
  expect(lines.filter((line) => line.startsWith('TOKEN='))).toEqual([
    expect.stringContaining("require('./.local/endpoints.json')"),
  ]);
});

it('sends a complaint that the API takes, once the shell has filled in the time', () => {
  const line = lines.find((text) => text.includes('/intake/phone')) ?? '';
  const given = words(line);
  const call = PhoneCall.parse(JSON.parse(given[given.indexOf('-d') + 1] ?? ''));
  expect(Math.abs(Date.parse(call.startedAt) - Date.now())).toBeLessThan(60_000);
  expect(given).toContain('Authorization: Bearer t');
  expect(given).toContain('http://127.0.0.1:4566/_aws/execute-api/abc/$default/intake/phone');
});

it('asks for lists at addresses that the shell leaves alone', () => {
  for (const path of ['complaints?limit=5', 'alerts', 'notices']) {
    const line = lines.find((text) => text.includes(`/${path}`)) ?? '';
    expect(words(line)).toContain(`http://127.0.0.1:4566/_aws/execute-api/abc/$default/${path}`);
  }
});

it('shows how one that is open has come about, and answers it', () => {
  const ticket = 'complaints/01K6D3Z8Q4S8M2V7N5T9W1X0YA';
  const given = words(lines.find((text) => text.includes(`${ticket}/answer`)) ?? '');
  expect(
    answer.body.schema.safeParse(JSON.parse(given[given.indexOf('-d') + 1] ?? '')).error,
  ).toBeUndefined();
  for (const asked of ['timeline', 'clocks'])
    expect(lines.some((text) => text.includes(`${ticket}/${asked}`))).toBe(true);
});

it('publishes an outage with all that H1 asks for, its repair still to come', () => {
  const given = words(lines.find((text) => text.includes('-d') && text.includes('/notices')) ?? '');
  const outage = PublishNotice.parse(JSON.parse(given[given.indexOf('-d') + 1] ?? ''));
  const { occurredAt = '', expectedRepairAt = '', area, functionsLost, measures } = outage;
  expect(occurredAt <= expectedRepairAt).toBe(true);
  expect(area && functionsLost.length > 0 && measures).toBeTruthy();
});

it('says that all is lost in the end, and everything in the language of the terminal', () => {
  expect(lines.at(-1)).toMatch(/Ctrl-C ends it, and everything in it is lost/);
  const chinese = hintsIn('zh');
  expect(chinese.at(-1)).toMatch(/按 Ctrl-C 结束.*消失/);
  const spoken = (text: string) => !/^(?:curl|TOKEN=|NOW=| +\w+ +http|$)/.test(text);
  for (const line of chinese.filter(spoken)) expect(line).toMatch(/[一-鿿]/);
  for (const line of lines.filter(spoken)) expect(line).not.toMatch(/[一-鿿]/);
  const typed = (text: string) => /^(?:curl|TOKEN=)/.test(text);
  expect(chinese.filter(typed)).toEqual(lines.filter(typed));
});

it.each(['zh', 'en'] as const)('leads to each branch’s console, in the words of %s', (language) => {
  const said = hintsIn(language).join('\n');
  expect(said).toContain('  huaian  http://127.0.0.1:4566/_aws/execute-api/abc/$default/console/');
  expect(said).toContain(language === 'zh' ? '选择一人即可登录' : 'pick a person to sign in');
});
