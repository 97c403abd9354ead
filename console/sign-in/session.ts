/** What somebody who has signed in holds; kept in memory, nowhere else. */
export type Tokens = {
  readonly access: string;
  /** In milliseconds since the epoch. */
  readonly endsAt: number;
  /** Good once; absent where the issuer gives none. */
  readonly refresh: string | undefined;
  /** Says to the issuer who signs out. */
  readonly id: string;
  /** Who it is: the token's `sub`. */
  readonly person: string;
};

/** So long before its end a token is renewed, though nobody asks for it: in milliseconds. */
const AHEAD_MS = 60_000;
/** A token that is about to end would end on its way. */
const MARGIN_MS = 10_000;
/** However long a token is good, it is renewed after half a day; a timer knows no more than 24 days. */
const LONGEST_MS = 12 * 3_600_000;

export type Session = {
  readonly held: () => Tokens | undefined;
  /** A token that is good for now. */
  readonly token: () => Promise<string>;
  /** Another one; absent when there is none to be had without the sign-in page. */
  readonly renew: () => Promise<string | undefined>;
  /** Forgets all of it. */
  readonly end: () => void;
};

/**
 * Keeps a person signed in.
 * @param refresh the next tokens in the place of a refresh token; absent when the issuer will not
 * @param leave goes to the sign-in page, and comes back as the same person
 * @param later has something done after so many milliseconds
 */
export const makeSession = (
  first: Tokens,
  {
    refresh,
    leave,
    now,
    later,
  }: {
    readonly refresh: (token: string) => Promise<Tokens | undefined>;
    readonly leave: () => void;
    readonly now: () => number;
    readonly later: (milliseconds: number, act: () => void) => void;
  },
): Session => {
  let held: Tokens | undefined;
  let renewing: Promise<string | undefined> | undefined;

  const hold = (tokens: Tokens): string => {
    held = tokens;
    if (tokens.refresh !== undefined)
      later(Math.min(Math.max(tokens.endsAt - AHEAD_MS - now(), MARGIN_MS), LONGEST_MS), () => {
        // Not that of a token that was renewed or wiped meanwhile; what fails is tried when it is needed.
        if (held === tokens) void renew().catch(() => undefined);
      });
    return tokens.access;
  };

  const renewed = async (): Promise<string | undefined> => {
    const before = held;
    const next = before?.refresh === undefined ? undefined : await refresh(before.refresh);
    // Who has signed out meanwhile stays out.
    if (before === undefined || held !== before) return undefined;
    if (next?.person === before.person) return hold(next);
    leave();
    return undefined;
  };

  // All who ask at once wait for one: a refresh token that is sent twice ends the session.
  const renew = (): Promise<string | undefined> => {
    renewing ??= renewed().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  hold(first);
  return {
    held: () => held,
    token: async () => {
      if (held === undefined) return '';
      if (now() < held.endsAt - MARGIN_MS) return held.access;
      return (await renew()) ?? '';
    },
    renew,
    end: () => {
      held = undefined;
    },
  };
};
