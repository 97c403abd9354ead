import type { Post } from './post.ts';

/** The roles that a token can carry. */
export const ROLES = ['integrator', 'handler', 'manager', 'oncall', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of machines: a channel that brings complaints in, a source of notices. */
export const CLIENT_ROLES = ['integrator', 'publisher'] as const satisfies readonly Role[];
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** Somebody in the post that let them do it, in their own right or in that of somebody absent (A1-A7). */
type InPost = {
  readonly kind: 'person';
  readonly subject: string;
  readonly post: Post;
  readonly unit: string;
  /** The subject of the absent person in whose post they acted. */
  readonly onBehalfOf?: string;
  /** Their branch, where it is another one: somebody of the branch above, to which it has climbed (F1). */
  readonly branch?: string;
};

/** A machine, or somebody of whom only their token told what they were. */
type InRole = { readonly kind: 'person'; readonly subject: string; readonly role: Role };

/** Who holds a token: one of the branch's people, or a machine. */
export type TokenHolder = InPost | InRole;

/** Who did something, by their token's subject, or a part of the system. Never a name. */
export type Actor =
  | TokenHolder
  | {
      readonly kind: 'system';
      readonly part:
        | 'timer'
        | 'sweep'
        | 'mail'
        | 'inbox'
        | 'federation'
        | 'paging'
        | 'dispatch'
        | 'messages';
    };

const handsOf = (by: TokenHolder): readonly string[] =>
  'onBehalfOf' in by && by.onBehalfOf !== undefined ? [by.subject, by.onBehalfOf] : [by.subject];

/**
 * Whether two acts are of the same hands. What somebody does for another is the act of both: a deputy
 * does not confirm what the absent one has done, nor the absent one what was done in their name.
 */
export const areSameHands = (one: Actor, other: Actor): boolean => {
  if (one.kind === 'system' || other.kind === 'system')
    return one.kind === 'system' && other.kind === 'system' && one.part === other.part;
  return handsOf(one).some((hand) => handsOf(other).includes(hand));
};
