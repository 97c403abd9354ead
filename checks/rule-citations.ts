import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './source-files.ts';

/** Where each rule is cited, most often first: paths from the root, by the rule's id. */
export type Citations = {
  readonly code: ReadonlyMap<string, readonly string[]>;
  /** Test files with a case or group whose title names the rule. */
  readonly tests: ReadonlyMap<string, readonly string[]>;
};

const CODE = /^(?:functions\/.*\.(?:ts|json)|statemachines\/|branches\/.*\/policy\.json$)/;
/** Tests of the checks themselves cite rules only as examples. */
const TESTS = /^test\/(?!checks\/).*\.test\.ts$/;

/** Reads the repository under `root` for what cites a rule. */
export const citationsIn = async (root: string): Promise<Citations> => {
  const code = new Map<string, Map<string, number>>();
  const tests = new Map<string, Map<string, number>>();
  for (const path of await sourceFiles(root)) {
    const into = CODE.test(path) ? code : TESTS.test(path) ? tests : undefined;
    if (!into) continue;
    const text = await readFile(join(root, path), 'utf8');
    for (const id of into === tests ? titlesOf(text).flatMap(idsIn) : idsIn(text)) {
      const files = into.get(id) ?? new Map<string, number>();
      into.set(id, files.set(path, (files.get(path) ?? 0) + 1));
    }
  }
  return { code: byFrequency(code), tests: byFrequency(tests) };
};

/** The ids that a text cites; `D1-D4` cites four. */
export const idsIn = (text: string): string[] =>
  [...text.matchAll(/\b([A-R])(\d{1,2})(?:-\1(\d{1,2}))?\b/g)].flatMap(
    ([, letter = '', from = '', to = from]) =>
      Array.from(
        { length: Math.max(Number(to) - Number(from) + 1, 1) },
        (_, step) => `${letter}${Number(from) + step}`,
      ),
  );

/** The titles of a test file's cases and groups, `it.each(…)('title', …)` among them. */
export const titlesOf = (source: string): string[] => {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && CASES.has(rootOf(node.expression))) {
      const [title] = node.arguments;
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
        titles.push(title.getText(), ...rowsOf(node.expression));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cases.ts', source, ts.ScriptTarget.Latest, true));
  return titles;
};

/** What the rows of a table of cases begin with: the title's first word. */
const rowsOf = (callee: ts.Node): string[] => {
  if (!ts.isCallExpression(callee)) return [];
  const [rows] = callee.arguments;
  if (!rows || !ts.isArrayLiteralExpression(rows)) return [];
  return rows.elements
    .map((row) => (ts.isArrayLiteralExpression(row) ? row.elements[0] : row))
    .flatMap((cell) => (cell && ts.isStringLiteralLike(cell) ? [cell.text] : []));
};

const CASES = new Set(['it', 'test', 'describe']);

/** `it` of `it`, of `it.concurrent` and of `it.each([…])`. */
const rootOf = (callee: ts.Node): string =>
  ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)
    ? rootOf(callee.expression)
    : callee.getText();

const byFrequency = (
  cited: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, readonly string[]> =>
  new Map(
    [...cited].map(([id, files]) => [
      id,
      [...files]
        .sort(([a, often], [b, rarer]) => rarer - often || (a < b ? -1 : 1))
        .map(([path]) => path),
    ]),
  );
