import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../local/next-steps.ts';
import { checkout } from '../../local/state-folder.ts';
import { phoneCall } from './bodies.ts';
import { call, endpoints, until } from './house.ts';
import { openTerminal, type Terminal, type Typed } from './terminal.ts';

/** What a document shows to be pasted into a shell; installing is what brought the tests here. */
const blocksOf = async (document: string): Promise<string[]> => {
  const text = await readFile(join(checkout, document), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks.filter((block) => !/^npm ci && npm (?:start|test)\n$/.test(block));
};

/** Requests that are shown for how they are refused, by what stands in them. */
const REFUSED: readonly (readonly [mark: string, status: number])[] = [
  ['"callId": "a b"', 400],
  ['Auto-Submitted', 422],
];
/** What a block says to wait for is not there at first. */
const WAITS = 'until curl';
const isThereInTheEnd = (status: number) => isTaken(status) || status === 404 || status === 503;
const refusedWith = (block: string) => REFUSED.find(([mark]) => block.includes(mark))?.[1];

const aRaisedAlert = () =>
  until(
    'an alert of the province',
    () => call('jiangsu', 'GET', '/alerts?state=raised&limit=1', { as: 'on-call' }),
    ({ body }) => body.items.length > 0,
  );

const typeAll = async (terminal: Terminal, blocks: readonly string[]): Promise<Typed[]> => {
  const all: Typed[] = [];
  for (const block of blocks) {
    // A reader is slower than the events between two branches.
    if (block.includes('/alerts?state=raised')) await aRaisedAlert();
    // Hours are seconds: what was registered further up may have climbed by now.
    if (block.includes('/complaints?state=acknowledged'))
      await call('huaian', 'POST', '/intake/phone', { as: 'integrator', json: phoneCall() });
    const typed = await terminal.type(block);
    expect(typed, block).toMatchObject({ complaints: '' });
    const refused = refusedWith(block);
    const hoped = block.includes(WAITS) ? isThereInTheEnd : isTaken;
    const expected = refused === undefined ? hoped : (status: number) => status === refused;
    expect(typed.statuses.every(expected), `${block}\n${typed.output}`).toBe(true);
    all.push(typed);
  }
  return all;
};
const isTaken = (status: number) => status >= 200 && status < 300;
const firstId = ({ output }: Typed) => /"id":\s*"(\w+)"/.exec(output)?.[1];

describe.each(['README.md', 'README.zh-CN.md'])('the blocks of %s', (document) => {
  it('work as they are, and pasted twice are still one ticket', async () => {
    const [blocks, terminal] = [await blocksOf(document), await openTerminal()];
    const [first] = await typeAll(terminal, blocks);
    const [second] = await typeAll(terminal, blocks);
    expect(first?.statuses).toEqual([201, 200, 200, 200]);
    expect(second?.statuses).toEqual([200, 200, 200, 200]);
    expect(first && firstId(first)).toMatch(/^[0-9A-Z]{26}$/);
    expect(second && firstId(second)).toBe(first && firstId(first));
  });
});

describe('the blocks of docs/integrate.md', () => {
  it('work as they are, and in the same terminal once more', async () => {
    const [blocks, terminal] = [await blocksOf('docs/integrate.md'), await openTerminal()];
    const first = await typeAll(terminal, blocks);
    const second = await typeAll(terminal, blocks);
    // By telephone, at the counter, by mail, and an outage: known by their keys.
    for (const path of ['/intake/phone', '/intake/walk-in', '/intake/email', '/notices"']) {
      const index = blocks.findIndex((block) => block.includes(`"$API${path}`));
      expect(first[index]?.statuses[0], path).toBe(201);
      expect(second[index]?.statuses[0], path).toBe(200);
    }
  });
});

describe('the hints that npm start closes with', () => {
  it('work as they are, pasted twice too', async () => {
    const { body } = await call('huaian', 'POST', '/intake/phone', { json: phoneCall() });
    const terminal = await openTerminal();
    const open = { branch: 'huaian', id: body.id };
    const hints = nextSteps(endpoints(), join(checkout, '.local/endpoints.json'), 'en', open);
    const begin = hints.findIndex((line) => line.startsWith('TOKEN='));
    const block = hints.slice(begin, -1).join('\n');
    const [first] = await typeAll(terminal, [block]);
    const [second] = await typeAll(terminal, [block]);
    expect(first?.statuses.filter((status) => status === 201)).toHaveLength(2);
    expect(second?.statuses).toEqual(second?.statuses.map(() => 200));
    expect(second && firstId(second)).toBe(first && firstId(first));
  });
});
