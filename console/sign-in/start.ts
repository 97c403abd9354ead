import type { Settings } from '../api/settings.ts';
import type { SignIn } from './sign-in.ts';

/** Who is signed in; absent while the browser is on its way to the sign-in. */
export const startSignIn = async (_settings: Settings): Promise<SignIn | undefined> => ({
  token: async () => sessionStorage.getItem('token') ?? '',
  renew: async () => undefined,
  out: async () => sessionStorage.clear(),
});
