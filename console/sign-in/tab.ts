import type { Away } from './provider.ts';

const AWAY = 'redress.away';
const PERSON = 'redress.person';

/**
 * What one tab keeps of its sign-in: no token. Each tab has its own, so that two people can sit side
 * by side.
 */
export const makeTab = (storage: Storage) => ({
  goAway: (away: Away): void => storage.setItem(AWAY, JSON.stringify(away)),
  /** What was asked for under this state; once, and only here. */
  comeBack: (state: string | null): Away | undefined => {
    const kept = storage.getItem(AWAY);
    storage.removeItem(AWAY);
    const away: Partial<Away> = kept === null ? {} : JSON.parse(kept);
    const { nonce, verifier, place = '' } = away;
    if (state === null || away.state !== state) return undefined;
    return nonce === undefined || verifier === undefined
      ? undefined
      : { state, nonce, verifier, place };
  },
  /** Who was signed in here last. */
  person: (): string | undefined => storage.getItem(PERSON) ?? undefined,
  /** Somebody has signed in: what another has left, words not sent among it, is not theirs to read. */
  sitDown: (person: string): void => {
    const before = storage.getItem(PERSON);
    if (before !== null && before !== person) storage.clear();
    storage.setItem(PERSON, person);
  },
  /** Nothing of anybody stays. */
  wipe: (): void => storage.clear(),
});

export type Tab = ReturnType<typeof makeTab>;
