import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeClient } from '../../console/api/client.ts';
import { giveOverByTheWay } from '../../console/forms/by-the-way.ts';
import type { Declaration } from '../../console/forms/command-declaration.ts';

const SYSTEM = { kind: 'system', part: 'timer' };
const PERSON = { kind: 'person', subject: 'another', post: 'taker', unit: 'centre' };
const ADD_NOTE = {
  ...{ id: 'addNote', method: 'POST', path: '/complaints/{id}/note', key: 'required' },
  ...{ ifMatch: true, label: { zh: '添加备注', en: 'Add a note' } },
} as unknown as Declaration;

/** A branch that has one complaint at version 3, after which more happened. */
const branchIn = (after: readonly { type: string; by: object }[], meanwhile = 0) => {
  const timeline = after.map((one, n) => ({ sequence: 4 + n, at: '', data: {}, ...one }));
  let version = 3 + after.length;
  const sent: { key: string | null; seen: string | null; body: string }[] = [];
  let late = meanwhile;
  const ask = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') {
      // What happens again while it is read.
      const told = Response.json({ items: [...timeline] });
      if (late > 0) {
        late -= 1;
        version += 1;
        timeline.push({ sequence: version, at: '', data: {}, type: 'TimerRearmed', by: SYSTEM });
      }
      return told;
    }
    const { headers } = request;
    const seen = headers.get('if-match');
    sent.push({ key: headers.get('idempotency-key'), seen, body: await request.text() });
    if (seen === String(version)) return Response.json({ version: version + 1 });
    const problem = { code: 412, reason: 'stale-version', message: '', details: [] };
    return Response.json(problem, { status: 412 });
  };
  return { ask, sent };
};

beforeAll(() => {
  vi.stubEnv('DEV', false);
  vi.stubGlobal('document', { baseURI: 'https://branch.example/console/' });
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const given = async (branch: ReturnType<typeof branchIn>) => {
  const { ask } = branch;
  const keys = ['second', 'third', 'fourth', 'fifth', 'sixth'];
  return giveOverByTheWay(
    { ask, client: makeClient(ask) },
    {
      ...{ declaration: ADD_NOTE, params: { id: 'one' }, version: 3, key: 'first' },
      body: { note: '客户来电。' },
    },
    () => keys.shift() ?? '',
  );
};

describe('what the branch did by itself meanwhile', () => {
  it('refuses nobody: the same words are given once more, over all of it, under a key of their own', async () => {
    const branch = branchIn([
      { type: 'DeadlineApproaching', by: SYSTEM },
      { type: 'TimerRearmed', by: SYSTEM },
    ]);
    await expect(given(branch)).resolves.toEqual({ version: 6 });
    expect(branch.sent.map(({ key, seen }) => [key, seen])).toEqual([
      ['first', '3'],
      ['second', '5'],
    ]);
    expect(new Set(branch.sent.map(({ body }) => body))).toEqual(
      new Set(['{"note":"客户来电。"}']),
    );
  });

  it('again, where it happened again while that was looked at', async () => {
    const branch = branchIn([{ type: 'DeadlineMissed', by: SYSTEM }], 2);
    await expect(given(branch)).resolves.toBeDefined();
    expect(branch.sent).toHaveLength(4);
  });

  it.each([
    ['what a person did', [{ type: 'NoteAdded', by: PERSON }]],
    [
      'what a person did before it',
      [
        { type: 'CustomerAnswered', by: PERSON },
        { type: 'TimerRearmed', by: SYSTEM },
      ],
    ],
    ['a climb, though by itself', [{ type: 'ComplaintEscalated', by: SYSTEM }]],
    ['the customer’s own words', [{ type: 'CustomerReplied', by: { ...SYSTEM, part: 'mail' } }]],
  ])('but %s is to be seen first', async (_, after) => {
    const branch = branchIn(after);
    await expect(given(branch)).rejects.toMatchObject({
      failure: { kind: 'refused', problem: { reason: 'stale-version' } },
    });
    expect(branch.sent).toHaveLength(1);
  });

  it('is not run after for ever', async () => {
    const branch = branchIn([{ type: 'TimerRearmed', by: SYSTEM }], 100);
    await expect(given(branch)).rejects.toMatchObject({ failure: { kind: 'refused' } });
    expect(branch.sent).toHaveLength(5);
  });
});
