import { type Check, type Finding, judge } from './check.ts';
import { type Citations, citationsIn } from './rule-citations.ts';
import { RULEBOOK, type Rule, type Standing } from './rulebook.ts';

const SHOWN = 4;

const HEAD = `# The rules

Written by \`npm run docs\`, from what code and tests cite. Each rule of complaint handling has an id; code, tests and
policy files cite it. A rule that is built, wholly or in part, has code that carries it out and a test that fails without
it, or \`npm run check\` fails.

- **built**: carried out as it stands
- **in part**: what it lacks is named; the rest is carried out
- **people**: a duty that no system can do for them
- **content**: text that staff read
- **not yet**: not built; where code is named, a limit or a policy value is ready for it
`;

/** docs/rules.md: what becomes of each rule, where, and what holds it. */
export const rulesPage = (citations: Citations, rulebook: readonly Rule[] = RULEBOOK): string => {
  const letters = [...new Set(rulebook.map(({ id }) => id.charAt(0)))];
  const counted = countOf(rulebook);
  return [
    HEAD,
    counted,
    ...letters.map((letter) =>
      sectionOf(
        letter,
        rulebook.filter(({ id }) => id.startsWith(letter)),
        citations,
      ),
    ),
    '',
  ].join('\n');
};

const countOf = (rulebook: readonly Rule[]): string => {
  const of = (kind: Standing['kind']): number =>
    rulebook.filter(({ standing }) => standing.kind === kind).length;
  return `Of ${rulebook.length} rules ${of('built')} are built and ${of('part')} in part; ${of('not-yet')} are not built yet, ${of('people')} are for people, ${of('content')} are content.\n`;
};

const sectionOf = (letter: string, rules: readonly Rule[], citations: Citations): string =>
  [
    `## ${letter}`,
    '',
    '| id | rule | stands | code | tests |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      ({ id, asks, standing }) =>
        `| ${id} | ${asks} | ${wordsOf(standing)} | ${filesOf(citations.code.get(id))} | ${filesOf(citations.tests.get(id))} |`,
    ),
    '',
  ].join('\n');

const wordsOf = (standing: Standing): string => {
  switch (standing.kind) {
    case 'part':
      return `**in part**, without ${standing.lacks}`;
    case 'not-yet':
      return 'not yet';
    case 'built':
      return '**built**';
    default:
      return standing.kind;
  }
};

const filesOf = (paths: readonly string[] = []): string => {
  const links = paths.slice(0, SHOWN).map((path) => `[${nameOf(path)}](../${path})`);
  const more = paths.length - links.length;
  return more > 0 ? `${links.join(', ')} and ${more} more` : links.join(', ');
};

const nameOf = (path: string): string => path.split('/').slice(1).join('/');

/** What claims to be carried out and has no code or no test, and ids that no rule has. */
export const unfounded = (
  { code, tests }: Citations,
  rulebook: readonly Rule[] = RULEBOOK,
): Finding[] => {
  const known = new Set(rulebook.map(({ id }) => id));
  return [
    ...rulebook
      .filter(({ standing }) => standing.kind === 'built' || standing.kind === 'part')
      .flatMap(({ id }) => [
        ...(code.has(id) ? [] : [finding(id, 'is claimed, and no code cites it')]),
        ...(tests.has(id) ? [] : [finding(id, 'is claimed, and no test is named after it')]),
      ]),
    ...[...code, ...tests].flatMap(([id, files]) =>
      known.has(id) ? [] : files.map((file) => ({ file, problem: `${id} is no rule` })),
    ),
  ];
};

const finding = (id: string, problem: string): Finding => ({
  file: 'checks/rulebook.ts',
  problem: `${id} ${problem}`,
});

/** Every rule that is claimed has code that carries it out and a test that is named after it. */
export const rules: Check = {
  name: 'rules',
  title: 'every rule that is claimed has code and a test',
  run: async (root) =>
    judge(unfounded(await citationsIn(root)), `${RULEBOOK.length} rules in docs/rules.md`),
};
