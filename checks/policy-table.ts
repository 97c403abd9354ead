import * as z from 'zod';
import { PolicySchema } from '../functions/contracts/policy.ts';
import { NOT_OURS } from '../functions/domain/policy/bounds.ts';
import { defaultPolicy } from '../functions/domain/policy/default-policy.ts';
import { STATUTORY_RULES } from '../functions/domain/policy/policy.ts';
import { settingsOf } from '../functions/domain/policy/settings.ts';
import { POLICY_WORDS } from './policy-words.ts';

/** What the schema allows at a path of the policy. @throws RangeError where it does not say so */
const allowedAt = (path: string): string => {
  let schema: z.ZodType = PolicySchema;
  for (const name of [...path.split('.'), 'value']) {
    if (!(schema instanceof z.ZodObject)) throw new RangeError(`no figure at ${path}`);
    schema = schema.shape[name];
  }
  const allowed = z.globalRegistry.get(schema)?.description;
  if (allowed === undefined) throw new RangeError(`${path}: its schema says not what is allowed`);
  return allowed;
};

/** The law's figures: what binds us may be shorter, what binds others or is the customer's may not. */
const allowedWords = (path: string, rule: string): string => {
  if (NOT_OURS.includes(rule)) return '**fixed**';
  return `${allowedAt(path)}${STATUTORY_RULES.includes(rule) ? ', **law**' : ''}`;
};

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('workingDays' in value) return `${value.workingDays} working days`;
  if ('from' in value && 'to' in value) return `${value.from} to ${value.to}`;
  return Object.values(value).map(valueText).join(' ');
};

const wordsAt = (path: string): string => {
  const [name = '', ...rest] = path.split('.');
  const found = Object.entries(POLICY_WORDS).find(([field]) => field === name)?.[1];
  const words = typeof found === 'object' ? found[rest.join('.')] : found;
  if (words === undefined) throw new RangeError(`${path}: nothing says what it does`);
  return words;
};

type Row = { readonly paths: string[]; readonly defaults: string[]; readonly rest: string };

const pathsText = ([first = '', ...others]: readonly string[]): string => {
  const field = first.split('.')[0] ?? '';
  return [first, ...others.map((path) => path.slice(field.length))]
    .map((path) => `\`${path}\``)
    .join(' ');
};

/**
 * Every figure of the default policy with what is allowed and what it does; those of one field that
 * differ in nothing else share a row.
 * @param used the fields that something which is deployed reads
 */
export const policyTable = (used: ReadonlySet<string>): string => {
  const rows: Row[] = [];
  for (const { path, setting } of settingsOf(defaultPolicy)) {
    const field = path.split('.')[0] ?? '';
    const later = used.has(field) ? '' : ', **later**';
    const rest = `${allowedWords(path, setting.rule)} | ${setting.rule}${later}: ${wordsAt(path)}`;
    const above = rows.at(-1);
    const joins = above?.rest === rest && above.paths[0]?.split('.')[0] === field;
    if (above && joins) {
      above.paths.push(path);
      above.defaults.push(valueText(setting.value));
    } else rows.push({ paths: [path], defaults: [valueText(setting.value)], rest });
  }
  return [
    '| field | default | allowed | what it does |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ paths, defaults, rest }) => `| ${pathsText(paths)} | ${defaults.join('; ')} | ${rest} |`,
    ),
  ].join('\n');
};
