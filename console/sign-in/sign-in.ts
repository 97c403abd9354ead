/** The person who is signed in, as far as the page needs to know. */
export type SignIn = {
  /** A token that is good for now. */
  readonly token: () => Promise<string>;
  /** Another one, after the API would not take the last; absent when nobody is signed in any more. */
  readonly renew: () => Promise<string | undefined>;
  /** Signs out, and wipes what the tab has kept. */
  readonly out: () => Promise<void>;
};
