import { render } from 'preact';
import { firstLanguage, speak } from './language/language.ts';
import { App } from './shell/app.tsx';
import { chosenTheme, wear } from './shell/theme.ts';
import type { Settings } from './sign-in/settings.ts';
import { SignInFailed } from './sign-in/sign-in-failed.tsx';
import { startSignIn } from './sign-in/start.ts';
import './shell/page.css';

/** What is shown: nothing while the browser is on its way to the sign-in. */
const opened = async () => {
  const answer = await fetch('./settings.json', { cache: 'no-cache' });
  const settings: Settings = await answer.json();
  const signIn = await startSignIn(settings);
  return signIn === undefined ? null : <App settings={settings} signIn={signIn} />;
};

wear(chosenTheme());
await speak(firstLanguage());

const page = document.getElementById('page');
if (page !== null)
  render(await opened().catch((error: unknown) => <SignInFailed error={error} />), page);
