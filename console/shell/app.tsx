import { i18n } from '@lingui/core';
import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Router } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { makeAsk, makeClient } from '../api/client.ts';
import { DeskContext } from '../api/desk.tsx';
import { failureOf, mayPass } from '../api/problem.ts';
import { renewAll } from '../api/renew.ts';
import { spoken } from '../language/language.ts';
import type { Settings } from '../sign-in/settings.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { Frame } from './frame.tsx';

const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && mayPass(failureOf(error)),
        refetchOnWindowFocus: true,
      },
    },
  });

/** The desk of the person who is signed in; made anew in another language when that is chosen. */
export const App = ({ settings, signIn }: { settings: Settings; signIn: SignIn }) => {
  const [locale, setLocale] = useState(i18n.locale);
  const queries = useMemo(makeQueries, []);
  const desk = useMemo(() => {
    const ask = makeAsk(signIn, spoken);
    return { settings, signIn, ask, client: makeClient(ask) };
  }, [settings, signIn]);
  useEffect(() => i18n.on('change', () => setLocale(i18n.locale)), []);
  // What the API says is in the language that it was asked in.
  useEffect(() => void renewAll(queries), [locale, queries]);
  return (
    <QueryClientProvider client={queries}>
      <DeskContext.Provider value={desk}>
        <Router hook={useHashLocation}>
          <Frame key={locale} />
        </Router>
      </DeskContext.Provider>
    </QueryClientProvider>
  );
};
