/** What does not fit about an organisation. The ids are of whom or what it is about. */
export type Misfit =
  | { readonly kind: 'no-such-unit' | 'unit-closed'; readonly unit: string }
  | { readonly kind: 'no-such-person' | 'person-left'; readonly person: string }
  /** Units under each other, the first of them again at the end. */
  | { readonly kind: 'under-itself'; readonly units: readonly string[] }
  | { readonly kind: 'stars-expected' | 'stars-not-expected' }
  | { readonly kind: 'head-without-post'; readonly person: string; readonly unit: string }
  | { readonly kind: 'deputy-is-head' }
  /** Two people by one token. */
  | { readonly kind: 'sub-taken'; readonly person: string }
  | { readonly kind: 'post-twice' }
  /** Whoever heads a unit is not away without somebody in their place. */
  | { readonly kind: 'deputy-expected'; readonly units: readonly string[] }
  /** Each the deputy of the one before, the first of them again at the end. */
  | { readonly kind: 'deputies-in-a-circle'; readonly people: readonly string[] }
  | { readonly kind: 'deputy-absent'; readonly person: string }
  /** Whoever is to be paged. `mails`: a mail would do. */
  | { readonly kind: 'reached-by-nothing'; readonly person: string; readonly mails: boolean }
  | { readonly kind: 'absence-backwards' | 'absence-over' };

/** A misfit and where it stands: of which unit or person, and in which field of theirs. */
export type OrganisationProblem = {
  readonly of: 'unit' | 'person' | 'on-call';
  readonly id: string;
  /** Dotted path. */
  readonly field: string;
  readonly misfit: Misfit;
};
