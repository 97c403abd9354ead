import { describe, expect, it } from 'vitest';
import { findBreaches } from '../../checks/dependencies.ts';
import { plantTree } from './planted-tree.ts';

const sdk = 'node_modules/@aws-sdk/client-sqs';
const packages = {
  'package.json': JSON.stringify({
    dependencies: { '@aws-sdk/client-sqs': '1.0.0', zod: '1.0.0' },
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  [`${sdk}/package.json`]: '{ "name": "@aws-sdk/client-sqs", "main": "index.js" }',
  [`${sdk}/index.js`]: 'module.exports = {};',
  'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
  'node_modules/zod/index.js': 'module.exports = {};',
  'node_modules/fast-check/package.json': '{ "name": "fast-check", "main": "index.js" }',
  'node_modules/fast-check/index.js': 'module.exports = {};',
};

/** A tree in which every import is one that the house allows. */
const sound = {
  ...packages,
  'functions/domain/ticket.ts': 'export type Ticket = { id: string };',
  'functions/domain/late.ts': `import type { Ticket } from './ticket.ts'; export type Late = Ticket;`,
  'functions/contracts/ticket.ts': `import * as z from 'zod'; import type { Ticket } from '../domain/ticket.ts'; export const schema: Ticket = z;`,
  'functions/ports/queue.ts': `import type { Ticket } from '../domain/ticket.ts'; export type Queue = Ticket[];`,
  'functions/gateways/queue.ts': `import { SQS } from '@aws-sdk/client-sqs'; import type { Queue } from '../ports/queue.ts'; export const queue: Queue = SQS;`,
  'functions/runtime/deps.ts': `import { queue } from '../gateways/queue.ts'; export const deps = { queue };`,
  'functions/intake/register.ts': `import { randomUUID } from 'node:crypto'; import type { Queue } from '../ports/queue.ts'; export const register = (queue: Queue) => randomUUID() + queue;`,
  'functions/intake/phone.handler.ts': `import { deps } from '../runtime/deps.ts'; import { register } from './register.ts'; export const handler = register(deps.queue);`,
  'functions/handling/answer.ts': `import type { Ticket } from '../domain/ticket.ts'; export type Answer = Ticket;`,
  'infra/app.ts': `import { schema } from '../functions/contracts/ticket.ts'; export const app = schema;`,
  'local/start.ts': `import { app } from '../infra/app.ts'; export const start = app;`,
  'test/intake/phone.test.ts': `import { handler } from '../../functions/intake/phone.handler.ts'; import { start } from '../../local/start.ts'; export const tested = [handler, start];`,
};

const breachesOf = async (files: Readonly<Record<string, string>>) => {
  const { breaches, modules } = await findBreaches(await plantTree(files));
  return { modules, breaches: breaches.map(({ file, problem }) => `${file} ${problem}`) };
};

it('passes a tree that keeps to the house', async () => {
  const { breaches, modules } = await breachesOf(sound);
  expect(breaches).toEqual([]);
  expect(modules).toBeGreaterThanOrEqual(12);
});

it('catches every import that the house forbids', async () => {
  const { breaches } = await breachesOf({
    ...sound,
    'functions/intake/peek.ts': `import type { Answer } from '../handling/answer.ts'; export type Peek = Answer;`,
    'functions/reports/new-room.ts': `import type { Answer } from '../handling/answer.ts'; export type Report = Answer;`,
    'functions/intake/shortcut.ts': `export { queue } from '../gateways/queue.ts';`,
    'functions/intake/wired.ts': `export { deps } from '../runtime/deps.ts';`,
    'functions/domain/upward.ts': `export { register } from '../intake/register.ts';`,
    'functions/domain/impure.ts': `export { readFileSync } from 'node:fs';`,
    'functions/domain/shaped.ts': `import * as z from 'zod'; export const shaped = z;`,
    'functions/escalation/sender.ts': `import { SQS } from '@aws-sdk/client-sqs'; export const sender = SQS;`,
    'functions/changing/stored.ts': `export { queue } from '../gateways/queue.ts';`,
    'functions/showing/stored.ts': `export { queue } from '../gateways/queue.ts';`,
    'functions/ports/eager.ts': `export { queue } from '../gateways/queue.ts';`,
    'functions/store/through.ts': `export { queue } from '../gateways/queue.ts';`,
    'functions/handling/random.ts': `import * as fc from 'fast-check'; export const random = fc;`,
    'functions/handling/deployed.ts': `export { app } from '../../infra/app.ts';`,
    'functions/handling/borrowed.ts': `export { handler } from '../intake/phone.handler.ts';`,
    'functions/handling/lost.ts': `export { nothing } from './nowhere.ts';`,
    'functions/handling/here.ts': `import { there } from './there.ts'; export const here = () => there;`,
    'functions/handling/there.ts': `import { here } from './here.ts'; export const there = () => here;`,
    'functions/handling/alone.ts': 'export const alone = 1;',
    'infra/stack.ts': `export { handler } from '../functions/intake/phone.handler.ts';`,
    'infra/tried.ts': `export { start } from '../local/start.ts';`,
    'checks/tried.ts': `export { tested } from '../test/intake/phone.test.ts';`,
    'cli/tried.ts': `export { tested } from '../test/intake/phone.test.ts';`,
    'local/tried.ts': `export { tested } from '../test/intake/phone.test.ts';`,
  });
  const caught = (file: string, rule: string) =>
    breaches.some((breach) => breach.startsWith(`${file} `) && breach.includes(`${rule} (`));

  const planted = [
    ['functions/intake/peek.ts', 'rooms-apart'],
    ['functions/reports/new-room.ts', 'rooms-apart'],
    ['functions/intake/shortcut.ts', 'room-on-ground'],
    ['functions/intake/wired.ts', 'runtime-for-handlers'],
    ['functions/domain/upward.ts', 'ground-below-rooms'],
    ['functions/domain/impure.ts', 'domain-imports'],
    ['functions/domain/shaped.ts', 'domain-imports'],
    ['functions/escalation/sender.ts', 'sdk-in-two-rooms'],
    ['functions/changing/stored.ts', 'changing-imports'],
    ['functions/showing/stored.ts', 'showing-imports'],
    ['functions/ports/eager.ts', 'ports-imports'],
    ['functions/store/through.ts', 'store-and-gateways-imports'],
    ['functions/handling/random.ts', 'functions-bundle-dependencies'],
    ['functions/handling/deployed.ts', 'functions-stand-alone'],
    ['functions/handling/borrowed.ts', 'handler-is-an-entry'],
    ['functions/handling/lost.ts', 'resolvable'],
    ['functions/handling/here.ts', 'no-cycle'],
    ['functions/handling/alone.ts', 'no-orphan'],
    ['infra/stack.ts', 'infra-by-path'],
    ['infra/tried.ts', 'not-into-workshop'],
    ['cli/tried.ts', 'cli-by-itself'],
    ['local/tried.ts', 'local-by-itself'],
    ['checks/tried.ts', 'checks-without-tests'],
  ] as const;
  expect(planted.filter(([file, rule]) => !caught(file, rule))).toEqual([]);
});

describe('folders of the domain', () => {
  /** Three folders, each on the one before, above what lies beside them. */
  const folders = {
    ...sound,
    'functions/domain/time.ts': 'export type Time = string;',
    'functions/domain/clock/limit.ts': `import type { Time } from '../time.ts'; export type Limit = Time;`,
    'functions/domain/case/limits.ts': `import type { Limit } from '../clock/limit.ts'; export type Limits = Limit[];`,
    'functions/domain/case/commands/answer.ts': `import type { Limits } from '../limits.ts'; export type Answer = Limits;`,
    'functions/domain/case/decide.ts': `import type { Answer } from './commands/answer.ts'; export type Decide = Answer;`,
    'functions/domain/page/alert.ts': `import type { Limits } from '../case/limits.ts'; export type Alert = Limits;`,
  };

  it('may stand on each other one way, their own folders both ways', async () => {
    expect((await breachesOf(folders)).breaches).toEqual([]);
  });

  it.each([
    [
      'straight back',
      'functions/domain/clock/late.ts',
      `import type { Limits } from '../case/limits.ts'; export type Late = Limits;`,
      [
        'functions/domain/case/limits.ts imports functions/domain/clock/limit.ts: folders-one-way (clock needs case too)',
        'functions/domain/clock/late.ts imports functions/domain/case/limits.ts: folders-one-way (case needs clock too)',
      ],
    ],
    [
      'back over a third',
      'functions/domain/clock/paged.ts',
      `import type { Alert } from '../page/alert.ts'; export type Paged = Alert;`,
      [
        'functions/domain/case/limits.ts imports functions/domain/clock/limit.ts: folders-one-way (clock needs case too)',
        'functions/domain/clock/paged.ts imports functions/domain/page/alert.ts: folders-one-way (page needs clock too)',
        'functions/domain/page/alert.ts imports functions/domain/case/limits.ts: folders-one-way (case needs page too)',
      ],
    ],
    [
      'down from what lies beside them',
      'functions/domain/entry.ts',
      `import type { Limit } from './clock/limit.ts'; export type Entry = Limit;`,
      [
        'functions/domain/clock/limit.ts imports functions/domain/time.ts: folders-one-way (functions/domain/ needs clock too)',
        'functions/domain/entry.ts imports functions/domain/clock/limit.ts: folders-one-way (clock needs functions/domain/ too)',
      ],
    ],
  ])('but not %s', async (_, file, text, expected) => {
    const { breaches } = await breachesOf({ ...folders, [file]: text });
    expect(breaches.filter((breach) => breach.includes('folders-one-way')).sort()).toEqual(
      expected,
    );
  });
});

describe('folders of the console', () => {
  /** A screen on what all screens share, opened by the shell above them; its types are not made yet. */
  const folders = {
    ...sound,
    'console/parts/title.tsx': `export const Title = () => <h1>{'title'}</h1>;`,
    'console/alerts/subject.ts': `import type { Alert } from '../generated/api.ts'; export type Subject = Alert;`,
    'console/alerts/alerts.tsx': `import { Title } from '../parts/title.tsx'; import type { Subject } from './subject.ts'; export const Alerts = (_: Subject) => <Title />;`,
    'console/board/board.tsx': `import type { Subject } from '../alerts/subject.ts'; export type Board = Subject[];`,
    'console/shell/screens.ts': `import { Alerts } from '../alerts/alerts.tsx'; import type { Board } from '../board/board.tsx'; export const screens = (board: Board) => [Alerts, board];`,
    'console/main.tsx': `import { screens } from './shell/screens.ts'; screens([]);`,
  };

  it('may stand on each other one way', async () => {
    expect((await breachesOf(folders)).breaches).toEqual([]);
  });

  it('but not import each other', async () => {
    const { breaches } = await breachesOf({
      ...folders,
      'console/alerts/shift.tsx': `import type { Board } from '../board/board.tsx'; export type Shift = Board;`,
    });
    expect(breaches.toSorted()).toEqual([
      expect.stringContaining('imports console/board/board.tsx: folders-one-way'),
      expect.stringContaining('imports console/alerts/subject.ts: folders-one-way'),
    ]);
  });

  it('nor back over others', async () => {
    const { breaches } = await breachesOf({
      ...folders,
      'console/parts/page.ts': `export { screens } from '../shell/screens.ts';`,
    });
    expect(breaches).toContain(
      'console/parts/page.ts imports console/shell/screens.ts: folders-one-way (shell needs parts too)',
    );
  });
});

it('fails when the cruiser looked at no module', async () => {
  const { breaches } = await breachesOf({ ...packages, 'functions/README.md': 'no code' });
  expect(breaches).toEqual([expect.stringContaining('no module looked at')]);
});
