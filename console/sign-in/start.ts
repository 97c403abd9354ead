import { findProvider, leaving, type Provider } from './provider.ts';
import { makeSession, type Tokens } from './session.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in.ts';
import { makeTab, type Tab } from './tab.ts';

/**
 * Who is signed in; absent while the browser is on its way to the sign-in.
 * @throws when the issuer cannot be reached, or lets nobody in
 */
export const startSignIn = async (settings: Settings): Promise<SignIn | undefined> => {
  const here = new URL('.', document.baseURI).href;
  const provider = await findProvider(settings.signIn, here);
  const tab = makeTab(sessionStorage);
  const address = new URL(location.href);
  const away = tab.comeBack(address.searchParams.get('state'));
  if (away === undefined) {
    await leave(provider, tab);
    return undefined;
  }
  address.hash = '';
  // Neither code nor error stays in the address, where it would be read and sent again.
  history.replaceState(null, '', `${here}${away.place}`);
  const tokens = await provider.redeem(address, away);
  tab.sitDown(tokens.person);
  // A page that was left is not shown again by going back: somebody else may be looking.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  return signedIn(tokens, provider, tab);
};

const signedIn = (tokens: Tokens, provider: Provider, tab: Tab): SignIn => {
  const session = makeSession(tokens, {
    refresh: provider.refresh,
    leave: () => void leave(provider, tab),
    now: Date.now,
    later: (milliseconds, act) => void setTimeout(act, milliseconds),
  });
  return {
    token: session.token,
    renew: session.renew,
    out: async () => {
      const idToken = session.held()?.id ?? '';
      session.end();
      tab.wipe();
      location.assign(provider.signOutAddress(idToken) ?? new URL('.', document.baseURI).href);
    },
  };
};

const leave = async (provider: Provider, tab: Tab): Promise<void> => {
  const away = leaving(location.hash);
  tab.goAway(away);
  location.assign(await provider.signInAddress(away, tab.person()));
};
