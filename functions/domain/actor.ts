/** The roles that a token can carry. */
export const ROLES = ['integrator', 'handler', 'manager', 'oncall', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of machines: a channel that brings complaints in, a source of notices. */
export const CLIENT_ROLES = ['integrator', 'publisher'] as const satisfies readonly Role[];
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** Who did something: a person by their token's subject, or a part of the system. Never a name. */
export type Actor =
  | { readonly kind: 'person'; readonly subject: string; readonly role: Role }
  | {
      readonly kind: 'system';
      readonly part: 'timer' | 'sweep' | 'mail' | 'inbox' | 'federation' | 'paging';
    };
