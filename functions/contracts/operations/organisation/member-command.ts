import type * as z from 'zod';
import type { OrganisationCommand } from '../../../domain/organisation/command.ts';
import type { Post } from '../../../domain/post.ts';
import { jsonBody, KEY, type Operation } from '../operation.ts';

type WithoutId<Command> = Command extends unknown ? Omit<Command, 'id'> : never;

/** A command, without whom or what it is about: the path says that, or the token. */
export type MemberCommand = WithoutId<OrganisationCommand>;

/** Who changes units and people: the branch's managers. */
export const MANAGERS: readonly Post[] = ['manager'];

/** What every command says no for besides its own rules. */
const REFUSALS = ['organisation-misfit', 'busy-record'] as const;

/** What all commands on units and people have in common: asked for twice, they change things once. */
export const memberCommand = {
  room: 'organisation',
  method: 'POST',
  posts: MANAGERS,
  clients: [],
  // What is to be so is so then, however often it is said.
  key: KEY.natural,
  ifMatch: true,
} as const satisfies Partial<Operation>;

/** What a command on somebody or something that is there may be refused for. */
export const refusalsOf = <const Gone extends 'person-left' | 'unit-closed'>(gone: Gone) =>
  ['not-found', gone, ...REFUSALS] as const;

/** What adding somebody or something may be refused for. */
export const ADDING_REFUSALS = ['already-there', ...REFUSALS] as const;

/** The body of a command that needs none. */
export const emptyBody = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  ...jsonBody(schema, example),
  mayBeEmpty: true,
});
