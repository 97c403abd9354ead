import { render } from 'preact';
import type { Settings } from './api/settings.ts';
import { App } from './shell/app.tsx';
import { firstLanguage, speak } from './shell/language.ts';
import { chosenTheme, wear } from './shell/theme.ts';
import { startSignIn } from './sign-in/start.ts';
import './shell/page.css';

wear(chosenTheme());
await speak(firstLanguage());

const answer = await fetch('./settings.json', { cache: 'no-cache' });
const settings: Settings = await answer.json();
const signIn = await startSignIn(settings);
const page = document.getElementById('page');
// While the browser is on its way to the sign-in there is nothing to show.
if (page !== null && signIn !== undefined)
  render(<App settings={settings} signIn={signIn} />, page);
