import type { Bilingual } from '../../functions/domain/bilingual.ts';

/** The console, as the run's issuer knows it. */
export const CONSOLE_CLIENT = 'redress-console';

/** Somebody who can sign in. */
export type Person = {
  readonly id: string;
  readonly sub: string;
  readonly name: string;
  /** What they are posted as, and where. */
  readonly posts: readonly { readonly post: Bilingual; readonly unit: Bilingual }[];
};

/** A branch whose console people sign in at. */
export type SignInBranch = {
  readonly id: string;
  readonly name: Bilingual;
  /** The console's address, to the letter: nobody is sent anywhere else. */
  readonly redirect: string;
  readonly claims: { readonly branch: string; readonly role: string };
  readonly people: readonly Person[];
};
