import * as z from 'zod';
import { INBOUND_EVENTS } from '../functions/contracts/events/inbound-events.ts';
import { EVENTS } from '../functions/contracts/events.ts';
import { TOLD_TO } from '../functions/contracts/neighbour-audiences.ts';
import { PublishNotice } from '../functions/contracts/notices.ts';
import { OPERATIONS } from '../functions/contracts/operations/operations.ts';
import { PROBLEMS } from '../functions/contracts/problem-reasons.ts';
import {
  ANSWER_MEANS_WORDS,
  ATTEMPT_OUTCOME_WORDS,
  ATTEMPT_WAY_WORDS,
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  DISMISSAL_WORDS,
  GROUND_WORDS,
  NOTICE_KIND_WORDS,
  PLACE_WORDS,
  RECORD_KIND_WORDS,
  RISK_TOPIC_WORDS,
  SET_ASIDE_STATE_WORDS,
  STATE_WORDS,
  TIER_WORDS,
  URGENCY_WORDS,
} from '../functions/contracts/value-labels.ts';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { LEVEL_WORDS } from '../functions/domain/level.ts';
import { H1_PARTS } from '../functions/domain/notice/judge-content.ts';
import { POSTS, type Post } from '../functions/domain/post.ts';
import { REPORTED_MATTER_WORDS } from '../functions/domain/report-up.ts';

const code = (text: string): string => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

/** Who may ask for what, and how it is known when it is sent again. */
const operations = (): string =>
  table(
    ['request', 'key', ...POSTS.map(code), 'clients'],
    OPERATIONS.map(({ method, path, key, posts, clients }) => [
      code(`${method} ${path}`),
      key.how === 'none' ? '' : key.how,
      ...POSTS.map((post) => (posts.includes(post) ? '✓' : '')),
      clients.map(code).join(', '),
    ]),
  );

/** What somebody in a post may ask for. */
const askedBy = (post: Post): string =>
  table(
    ['request', 'what it does'],
    OPERATIONS.filter(({ posts }) => posts.includes(post)).map(({ method, path, summary }) => [
      code(`${method} ${path}`),
      summary,
    ]),
  );

/** By post, the tables of what somebody in it may ask for. */
export const postTables = (): Readonly<Record<string, string>> =>
  Object.fromEntries(POSTS.map((post) => [`post-${post}`, askedBy(post)]));

/** Every reason of an error. */
const reasons = (): string =>
  table(
    ['code', 'reason', 'English', '中文'],
    Object.entries(PROBLEMS)
      .toSorted(([, a], [, b]) => a.status - b.status)
      .map(([reason, { status, en, zh }]) => [String(status), code(reason), en, zh]),
  );

const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  'matter.category': CATEGORY_WORDS,
  'matter.recordKind': RECORD_KIND_WORDS,
  'matter.urgency': URGENCY_WORDS,
  'matter.riskTopics[]': RISK_TOPIC_WORDS,
  'customer.tier': TIER_WORDS,
  'customer.place': PLACE_WORDS,
  'refusal.ground': GROUND_WORDS,
  means: ANSWER_MEANS_WORDS,
  way: ATTEMPT_WAY_WORDS,
  outcome: ATTEMPT_OUTCOME_WORDS,
  channel: CHANNEL_WORDS,
  state: STATE_WORDS,
  level: LEVEL_WORDS,
  'attention[]': ATTENTION_WORDS,
  'reportedUp[]': REPORTED_MATTER_WORDS,
  'a notice’s kind': NOTICE_KIND_WORDS,
  'what was set aside: state': SET_ASIDE_STATE_WORDS,
  'what was set aside: why dismissed': DISMISSAL_WORDS,
};

/** What each field can hold. */
const values = (): string =>
  table(
    ['field', 'value', 'English', '中文'],
    Object.entries(VALUES).flatMap(([field, words]) =>
      Object.entries(words).map(([value, { en, zh }], index) => [
        index === 0 ? (field.includes(' ') ? field : code(field)) : '',
        code(value),
        en,
        zh,
      ]),
    ),
  );

const Shape = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()),
});

/** The fields of each kind of notice. */
const notices = (): string => {
  const kinds = PublishNotice.options.map((option) => ({
    kind: option.shape.kind.value,
    shape: Shape.parse(z.toJSONSchema(option, { io: 'input', unrepresentable: 'any' })),
  }));
  const fields = [...new Set(kinds.flatMap(({ shape }) => Object.keys(shape.properties)))];
  const place = (field: string, { kind, shape }: (typeof kinds)[number]) => {
    if (shape.required.includes(field)) return 'required';
    const isPart = kind === 'network-outage' && H1_PARTS.some((part) => part === field);
    return isPart ? 'required (H1)' : 'may be given';
  };
  return table(
    ['field', ...kinds.map(({ kind }) => code(kind))],
    fields.map((field) => [code(field), ...kinds.map((kind) => place(field, kind))]),
  );
};

/** What a branch tells on its bus. */
const events = (): string =>
  table(
    ['event', 'told when', 'to the parent', 'to children'],
    Object.entries(EVENTS).map(([type, { description = '' }]) => [
      code(type),
      description,
      TOLD_TO.parent.includes(type) ? '✓' : '',
      TOLD_TO.child.includes(type) ? '✓' : '',
    ]),
  );

/** What integrators may put on the inbox bus. */
const inboundEvents = (): string =>
  table(
    ['event', 'what it is'],
    Object.entries(INBOUND_EVENTS).map(([type, { description = '' }]) => [code(type), description]),
  );

/** The tables of the documents, by the name that stands in their place. */
export const docTables = (): Readonly<Record<string, string>> => ({
  operations: operations(),
  reasons: reasons(),
  values: values(),
  notices: notices(),
  events: events(),
  'inbound-events': inboundEvents(),
});
