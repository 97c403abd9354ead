import type { HeldPost } from '../post.ts';
import type { Absence, PersonProfile, QuietWish } from './person.ts';
import type { UnitProfile } from './unit.ts';

/** What is to become of a unit. */
export type UnitCommand =
  | { readonly kind: 'add-unit'; readonly id: string; readonly profile: UnitProfile }
  | { readonly kind: 'change-unit'; readonly id: string; readonly profile: UnitProfile }
  /** Who answers for it from now on; nobody where left out. */
  | ({ readonly kind: 'set-head'; readonly id: string } & Pick<UnitProfile, 'head' | 'deputy'>)
  | { readonly kind: 'close-unit'; readonly id: string };

/** What is to become of a person. */
export type PersonCommand =
  | { readonly kind: 'add-person'; readonly id: string; readonly profile: PersonProfile }
  | { readonly kind: 'change-person'; readonly id: string; readonly profile: PersonProfile }
  | { readonly kind: 'change-posts'; readonly id: string; readonly posts: readonly HeldPost[] }
  | { readonly kind: 'enter-absence'; readonly id: string; readonly absence: Absence }
  | { readonly kind: 'come-back'; readonly id: string }
  /** None where left out. */
  | { readonly kind: 'wish-quiet'; readonly id: string; readonly quiet?: QuietWish }
  | { readonly kind: 'leave'; readonly id: string };

export type OrganisationCommand = UnitCommand | PersonCommand;
