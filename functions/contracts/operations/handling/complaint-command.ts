import * as z from 'zod';
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { Post } from '../../../domain/post.ts';
import type { RefusalKind, StaffCommand } from '../../../domain/ticket/decide.ts';
import { atLeastOne } from '../../at-least-one-field.ts';
import type { GivenFile } from '../../evidence.ts';
import { TicketId } from '../../text.ts';
import { Carried } from '../../ticket-after-command.ts';
import { jsonBody, type KeyRule, NONE, type Operation } from '../operation.ts';
import {
  type CommandBody,
  type Words,
  type WrittenCommand,
  writtenCommand,
} from '../written-command.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

export const ComplaintPath = z.object({ id: TicketId });

/** What somebody of the staff does, and what they write about it where there is anything to write. */
export type Given = WrittenCommand<StaffCommand> & {
  /** What was uploaded before, and comes along. */
  readonly files?: readonly GivenFile[];
  /** The body that says so, as it was read: for the branch that owns the complaint, where it is another. */
  readonly said: Readonly<Record<string, unknown>>;
};

/** Any command on a complaint, as far as all are alike. */
export type AnyComplaintCommand = {
  readonly kind: StaffCommand['kind'];
  readonly posts: readonly Post[];
  readonly body: { readonly schema: z.ZodType<Given> };
};

/** A command on a complaint, as it is declared: everything that is known of it, in one place. */
type Declared<
  Kind extends StaffCommand['kind'],
  Facts extends z.ZodRawShape,
  Written extends Words,
  Refusal extends RefusalKind<Kind>,
> = {
  /** The domain's word for it, and the last part of its path. */
  readonly kind: Kind;
  readonly id: string;
  /** On a button: short, as one says what to do. */
  readonly label: Bilingual;
  readonly summary: string;
  readonly posts: readonly Post[];
  readonly key: KeyRule<z.ZodType<string | undefined>>;
  /** Of the body: what the rules judge by. */
  readonly facts: Facts;
  /** Of the body: what staff write; stored with the personal half. */
  readonly words: Written;
  /** Said when every fact may be left out, but not all. */
  readonly atLeastOne?: Bilingual;
  /** There is nothing that must be said: no body will do. */
  readonly mayBeEmpty?: true;
  readonly command: (
    body: z.output<CommandBody<Facts, Written>>,
  ) => Extract<StaffCommand, { readonly kind: Kind }>;
  /** Of the body: files that come along, for those commands that take any. */
  readonly files?: (body: z.output<CommandBody<Facts, Written>>) => readonly GivenFile[];
  readonly example: z.input<CommandBody<Facts, Written>>;
  /** What the rules may say no for. */
  readonly refusals: readonly Refusal[];
};

/** Wrong where a command does not say everything that its rule may refuse it for. */
type Complete<Kind extends StaffCommand['kind'], Refusal> = [RefusalKind<Kind>] extends [Refusal]
  ? unknown
  : { readonly refusals: readonly RefusalKind<Kind>[] & { readonly missing: never } };

/** Makes an operation of a command: `POST /complaints/{id}/<kind>`. */
export const complaintCommand = <
  const Kind extends StaffCommand['kind'],
  Facts extends z.ZodRawShape,
  Written extends Words,
  const Refusal extends RefusalKind<Kind>,
>(
  declared: Declared<Kind, Facts, Written, Refusal> & Complete<Kind, Refusal>,
) => {
  const { kind, id, label, summary, posts, key, facts, words, example, refusals } = declared;
  const shape = z.strictObject({ ...facts, ...words });
  const whole =
    declared.atLeastOne === undefined
      ? shape
      : atLeastOne(shape, Object.keys(facts), declared.atLeastOne);
  const given = whole.transform((body): Given => {
    const files = declared.files?.(body) ?? [];
    const said = { ...writtenCommand(declared.command(body), body, words), said: body };
    return files.length > 0 ? { ...said, files } : said;
  });
  const operation = {
    id,
    label,
    room: 'handling',
    method: 'POST',
    path: `/complaints/{id}/${kind}`,
    params: ComplaintPath,
    query: NONE,
    summary,
    posts,
    clients: [],
    key,
    ifMatch: true,
    body: { ...jsonBody(given, example), mayBeEmpty: declared.mayBeEmpty ?? false },
    answer: { status: 200, schema: Carried },
    refusals: [
      'not-found',
      'not-owner',
      'busy-record',
      'not-disclosed',
      'owner-unreachable',
      ...refusals.map((refusal) => REFUSAL_REASONS[refusal]),
    ],
  } satisfies Operation;
  return { ...operation, kind, facts, words };
};
