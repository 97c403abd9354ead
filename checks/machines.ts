import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import validate from 'asl-validator';
import * as z from 'zod';
import { type Check, judge } from './check.ts';

const placeholder = /\$\{([^}]*)\}/g;

/** Every name that the infrastructure's sources mention; what is not among them nobody fills in. */
const namesIn = (source: string): readonly string[] => source.match(/\b[A-Z]\w*/g) ?? [];

/** The definition as it will be deployed, in shape: the validator takes no `${Name}` for an ARN. */
const filled = (text: string): string =>
  text
    .replace(/"\$\{[^}]*\}"/g, '"arn:aws:states:::lambda:invoke"')
    .replace(/arn:\$\{[^}]*\}:/g, 'arn:aws:')
    .replace(placeholder, 'filled');

const States: z.ZodType<object> = z.looseObject({
  States: z.record(z.string(), z.looseObject({})),
});

/**
 * What is wrong with a state machine's definition (the text of an `.asl.json`), given the names that
 * the infrastructure knows: no state machine, a state that leads nowhere, a `${Name}` nobody fills in.
 */
export const problemsOfMachine = (text: string, known: readonly string[]): readonly string[] => {
  const unknown = [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))]
    .filter((name) => !known.includes(name))
    .map((name) => `\${${name}}: no such name in infra/`);
  try {
    const { isValid, errorsText } = validate(States.parse(JSON.parse(filled(text))));
    return isValid ? unknown : [...unknown, ...errorsText('\n').split('\n')];
  } catch (error) {
    return [...unknown, `not a state machine: ${error instanceof Error ? error.message : error}`];
  }
};

export const machines: Check = {
  name: 'machines',
  title: 'state machines',
  run: async (root) => {
    const known: string[] = [];
    for await (const file of glob('infra/**/*.ts', { cwd: root }))
      known.push(...namesIn(await readFile(join(root, file), 'utf8')));
    const files = await Array.fromAsync(glob('statemachines/*.asl.json', { cwd: root }));
    const findings = files.map(async (file) =>
      problemsOfMachine(await readFile(join(root, file), 'utf8'), known).map((problem) => ({
        file,
        problem,
      })),
    );
    return judge((await Promise.all(findings)).flat(), `${files.length} definitions`);
  },
};
