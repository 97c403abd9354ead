import type * as z from 'zod';

/** Of a command's body: what people write, field by field. */
export type Words = Readonly<Record<string, z.ZodType<string | undefined>>>;

/** A command's body: what the rules judge by, and what people write. */
export type CommandBody<Facts extends z.ZodRawShape, Written extends Words> = z.ZodObject<
  Facts & Written,
  z.core.$strict
>;

/** What somebody does, and what they write about it where there is anything to write. */
export type WrittenCommand<Command> = {
  readonly command: Command;
  readonly words?: Readonly<Record<string, string>>;
};

/** A command, with what its body says in the fields that people write. */
export const writtenCommand = <Command>(
  command: Command,
  body: Readonly<Record<string, unknown>>,
  words: Words,
): WrittenCommand<Command> => {
  const written = Object.keys(words).flatMap((field): (readonly [string, string])[] => {
    const value = body[field];
    return typeof value === 'string' ? [[field, value]] : [];
  });
  return { command, ...(written.length > 0 && { words: Object.fromEntries(written) }) };
};
