import * as z from 'zod';
import { CATEGORIES, TIERS } from '../domain/classification.ts';
import { WISHED_WAYS } from '../domain/organisation/person.ts';
import { STARS, UNIT_TYPES } from '../domain/organisation/unit.ts';
import { POSTS } from '../domain/post.ts';
import { AreaCode } from './area.ts';
import { GivenName } from './bilingual-text.ts';
import { isServiceUrl } from './branch-file-checks.ts';
import { TimeOfDay } from './policy-values.ts';
import { SENTENCES } from './schema-messages.ts';
import { Code, words } from './text.ts';
import { GivenInstant } from './time.ts';

/** The id of a unit or a person within a branch. */
export const MemberId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: SENTENCES.memberId.en });

/** Who a token speaks for: nothing that could forge a line of a log or another's name. */
const Subject = z.string().regex(/^(?! )[ -~]{1,255}(?<! )$/, { error: SENTENCES.subject.en });

/** A post, and the unit in which it is held. @see rules A1-A7, G1 */
const GivenPost = z.strictObject({ post: z.enum(POSTS), unit: MemberId });

const GivenWays = z.strictObject({
  email: z.email({ error: SENTENCES.email.en }).max(320).exactOptional(),
  webhook: z.string().max(2048).refine(isServiceUrl, SENTENCES.serviceUrl.en).exactOptional(),
  /** The name of a group's robot in the branch's secret `robots`. */
  robot: MemberId.exactOptional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{7,14}$/, { error: SENTENCES.e164.en })
    .exactOptional(),
});

/** At most so many posts for a person: what a token may do is looked up with each request. */
const MAX_POSTS = 50;

/** What somebody is posted as; each post in each unit once. */
export const GivenPosts = z.array(GivenPost).max(MAX_POSTS);

/** A unit, as it is given. */
export const GivenUnit = z.strictObject({
  name: GivenName,
  type: z.enum(UNIT_TYPES),
  /** A hall's star class. */
  stars: z.literal([...STARS]).exactOptional(),
  under: MemberId.exactOptional(),
  head: MemberId.exactOptional(),
  deputy: MemberId.exactOptional(),
  /** What it is proposed for; an empty list narrows nothing. */
  answersFor: z
    .strictObject({
      homeUnits: z.array(Code).max(100).default([]),
      areas: z.array(AreaCode).max(200).exactOptional(),
      categories: z.array(z.enum(CATEGORIES)).default([]),
      tiers: z.array(z.enum(TIERS)).default([]),
    })
    .exactOptional(),
  reviewMayBeSkipped: z.boolean().exactOptional(),
});

/** A person, as they are given. */
export const GivenPerson = z.strictObject({
  sub: Subject,
  name: words(100),
  ways: GivenWays.default({}),
  posts: GivenPosts.default([]),
  refundLimitFen: z.int().min(0).max(100_000_000).exactOptional(),
});

/** When somebody is away, and who stands in, as it is given. @see rule A7 */
export const GivenAbsence = z.strictObject({
  from: GivenInstant,
  to: GivenInstant,
  deputy: MemberId.exactOptional(),
});

/** When somebody would rather not be reached by some of their ways, on the branch's own clock. */
export const GivenQuietWish = z.strictObject({
  from: TimeOfDay,
  to: TimeOfDay.meta({ description: 'Over midnight where it is not after `from`.' }),
  quietWays: z.array(z.enum(WISHED_WAYS)).min(1).max(WISHED_WAYS.length),
});

/**
 * `branches/<id>/organisation.json`: the units and people that a branch begins with, each under its
 * id. It is imported by command; from then on commands change them.
 * @see rules A1, A4, A7
 */
export const OrganisationFile = z.strictObject({
  $schema: z.string().exactOptional(),
  units: z.record(MemberId, GivenUnit),
  people: z.record(MemberId, GivenPerson),
});
export type OrganisationFile = z.output<typeof OrganisationFile>;
