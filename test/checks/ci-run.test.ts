import { copyFile, mkdir, readFile, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../../checks/command.ts';
import { plantTree } from './planted-tree.ts';

const repository = join(import.meta.dirname, '../..');

type File = { readonly status: string; readonly assertionResults: { readonly status: string }[] };

const reportOf = (numPassedTests: number, numFailedTests: number, testResults: File[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

/** Runs .ci/run in a tree whose `npm` only notes its calls, leaves a report and exits. */
const runCi = async (npm: {
  installs?: number;
  tests?: number;
  checks?: number;
  report?: string;
  stale?: string;
}) => {
  const root = await plantTree({
    'package.json': '{ "type": "module" }',
    'bin/npm': [
      '#!/usr/bin/env bash',
      'echo "npm $* CI=$CI" >>calls; cat >>calls',
      `[ "$1" = ci ] && exit ${npm.installs ?? 0}`,
      `[ "$1" = run ] && { echo "1 of 12 checks failed: lint"; exit ${npm.checks ?? 0}; }`,
      ...(npm.report === undefined
        ? []
        : [`mkdir -p .build && cp given.json .build/test-report.json`]),
      `exit ${npm.tests ?? 0}`,
    ].join('\n'),
    'given.json': npm.report ?? '',
    ...(npm.stale === undefined ? {} : { '.build/test-report.json': npm.stale }),
  });
  await mkdir(join(root, '.ci'));
  await mkdir(join(root, 'checks'));
  await copyFile(join(repository, '.ci/run'), join(root, '.ci/run'));
  await copyFile(join(repository, 'checks/test-summary.ts'), join(root, 'checks/test-summary.ts'));
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  await command(root, 'chmod', ['+x', 'bin/npm']);

  const path = `${join(root, 'bin')}${delimiter}${process.env.PATH}`;
  const { code, output } = await command('/', join(root, '.ci/run'), [], { PATH: path });
  const calls = await readFile(join(root, 'calls'), 'utf8');
  const lines = output.trimEnd().split('\n');
  return { code, lines, lastLine: lines.at(-1), calls: calls.trim().split('\n') };
};

const summaryLine = /^\d+ passed, \d+ failed$/;

it('ends with the counts of the report when all passed', async () => {
  expect(await runCi({ report: reportOf(7, 0) })).toMatchObject({
    code: 0,
    lastLine: '7 passed, 0 failed',
    calls: [
      'npm ci CI=true',
      'npm test -- --reporter=default --reporter=json --outputFile.json=.build/test-report.json CI=true',
      'npm run check -- --except tests CI=true',
    ],
  });
});

it('fails when a check fails though all tests passed, and says which', async () => {
  const run = await runCi({ checks: 4, report: reportOf(7, 0) });
  expect(run.code).toBe(4);
  expect(run.lines.slice(-2)).toEqual(['1 of 12 checks failed: lint', '7 passed, 0 failed']);
});

it('exits as the tests did when some failed, whatever the checks said', async () => {
  const run = await runCi({ tests: 3, checks: 4, report: reportOf(6, 1) });
  expect(run).toMatchObject({ code: 3, lastLine: '6 passed, 1 failed' });
});

it('counts a file that could not be loaded as a failure', async () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const run = await runCi({ tests: 1, report: reportOf(2, 1, files) });
  expect(run).toMatchObject({ code: 1, lastLine: '2 passed, 2 failed' });
});

it.each([
  ['the tests crashed without a report', { tests: 134 }, 134],
  ['the report is cut off', { tests: 1, report: reportOf(7, 0).slice(0, 20) }, 1],
  ['the report is of something else', { report: '{}' }, 1],
  ['the tests claim success without a report', {}, 1],
  ['the installation failed', { installs: 5 }, 5],
  ['only the report of an earlier run is there', { tests: 2, stale: reportOf(7, 0) }, 2],
])('invents no counts when %s', async (_, npm, expected) => {
  const { code, lastLine } = await runCi(npm);
  expect(code).toBe(expected);
  expect(lastLine).not.toMatch(summaryLine);
});

it('runs no test and no check when the installation failed', async () => {
  const { calls } = await runCi({ installs: 5 });
  expect(calls).toEqual(['npm ci CI=true']);
});
