import commands from '../generated/commands.json';
import { named, type Schema } from './schema.ts';

/** A text in the languages of the page. */
type Bilingual = { readonly zh: string; readonly en: string };

/** One command as the API declares it: its button and its form are made of this alone. */
export type Declaration = {
  readonly method: string;
  readonly path: string;
  /** What its idempotency key must be; with `none` there is none. */
  readonly key: string;
  readonly ifMatch: boolean;
  /** On its button. */
  readonly label: Bilingual;
  /** Its body, each field with its name; absent where it has none. */
  readonly body?: Schema;
};

type Declared = Omit<Declaration, 'body'> & {
  readonly schema?: Schema;
  readonly fields: Readonly<Record<string, Bilingual>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
};

const COMMANDS: Readonly<Record<string, Declared>> = commands;

/** How a command is given, by the id of its operation; absent for what is no command. */
export const declarationOf = (operation: string): Declaration | undefined => {
  const declared = COMMANDS[operation];
  if (declared === undefined) return undefined;
  const { schema, fields, choices, ...given } = declared;
  return schema === undefined ? given : { ...given, body: named(schema, { fields, choices }) };
};
