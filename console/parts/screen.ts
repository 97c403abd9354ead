import type { ComponentType } from 'preact';

/** One screen of the desk, as the frame knows it. */
export type Screen = {
  /** Its address behind the `#`, with parameters as `/cases/:id`. */
  readonly path: string;
  /** What may stand behind its address, as `/:id?`, without being another screen. */
  readonly within?: string;
  /** Its name in the navigation; read when shown, in the language of then. */
  readonly title: () => string;
  /** Its letter after `G`; absent for what is opened from elsewhere. */
  readonly letter?: string;
  /** Operations that the person must be offered, any of them, to be shown it. */
  readonly needs: readonly string[];
  readonly load: () => Promise<ComponentType<{ readonly params: Record<string, string> }>>;
};
