import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../sign-in/settings.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Ask, Client } from './client.ts';

/** What every screen works with. */
export type Desk = {
  readonly client: Client;
  /** What the client asks with, for requests that only a declaration describes. */
  readonly ask: Ask;
  readonly settings: Settings;
  readonly signIn: SignIn;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

/** @throws Error outside the frame, where nobody is signed in */
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no desk outside the frame');
  return desk;
};
