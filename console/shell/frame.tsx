import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter-preact';
import { useDesk } from '../api/desk.tsx';
import { useLive } from '../api/live.ts';
import { useMe } from '../api/me.ts';
import { openAt } from '../api/what-changed.ts';
import { inWords } from '../language/language.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useKeys } from '../parts/keys.ts';
import type { Screen } from '../parts/screen.ts';
import { Toasts } from '../parts/toasts.tsx';
import styles from './frame.module.css';
import { Lazy } from './lazy.tsx';
import { OnPaper } from './on-paper.tsx';
import { PersonMenu } from './person-menu.tsx';
import { screensFor } from './screens.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** Navigation, the screen that is open, and what is true of every screen. */
export const Frame = () => {
  const me = useMe();
  if (me.data === undefined)
    return me.error === null ? (
      <p class={styles.wait} role="status">{t`正在打开工作台…`}</p>
    ) : (
      <FailureNote error={me.error} again={() => void me.refetch()} />
    );
  return <Desk screens={screensFor(me.data.offers)} name={me.data.name} />;
};

const Desk = ({ screens, name }: { screens: readonly Screen[]; name: string }) => {
  const { settings } = useDesk();
  const [location, go] = useLocation();
  const [helps, setHelps] = useState(false);
  const main = useRef<HTMLElement>(null);
  const inNavigation = screens.filter(({ letter }) => letter !== undefined);
  const first = inNavigation[0];
  const isCutOff = useLive(openAt(location));

  useKeys({
    ...Object.fromEntries(inNavigation.map(({ letter, path }) => [`g ${letter}`, () => go(path)])),
    '/': () => go('/search'),
    '?': () => setHelps(true),
  });
  useOpened(location, screens, main);

  return (
    <div class={styles.frame}>
      <button type="button" class={styles.skip} onClick={() => main.current?.focus()}>
        {t`跳到正文`}
      </button>
      <header class={styles.head}>
        <span class={styles.brand}>{inWords(settings.branch.name)}</span>
        <PersonMenu name={name} showKeys={() => setHelps(true)} />
      </header>
      <nav class={styles.navigation} aria-label={t`页面`}>
        {inNavigation.map(({ path, title, letter }) => (
          <Link
            key={path}
            href={path}
            class={styles.entry}
            aria-current={location.startsWith(path) ? 'page' : undefined}
            aria-keyshortcuts={`g ${letter}`}
          >
            {title()}
            <kbd>{letter?.toUpperCase()}</kbd>
          </Link>
        ))}
      </nav>
      <main id="main" ref={main} class={styles.main} tabIndex={-1}>
        <OnPaper />
        <p role="status" class={isCutOff ? styles.cutOff : 'visually-hidden'}>
          {isCutOff && t`与服务器失去联系，正在重试；所显示的可能不是最新。您写的内容还在。`}
        </p>
        <Switch>
          {screens.map((screen) => (
            <Route key={screen.path} path={`${screen.path}${screen.within ?? ''}`}>
              {(params: Record<string, string>) => <Lazy screen={screen} params={params} />}
            </Route>
          ))}
          {first !== undefined && (
            <Route path="/">
              <Redirect to={first.path} replace />
            </Route>
          )}
          <Route>
            <p>{t`没有这个页面，或您的岗位不能打开它。`}</p>
          </Route>
        </Switch>
      </main>
      <ShortcutsDialog open={helps} close={() => setHelps(false)} screens={inNavigation} />
      <Toasts />
    </div>
  );
};

/** Names the tab after the screen, and begins to read at its start. */
const useOpened = (
  location: string,
  screens: readonly Screen[],
  main: { readonly current: HTMLElement | null },
): void => {
  const { settings } = useDesk();
  useEffect(() => {
    const folder = `/${location.split('/')[1]}`;
    const screen = screens.find(({ path }) => path.startsWith(folder));
    document.title = [screen?.title(), inWords(settings.branch.name)].filter(Boolean).join(' · ');
    main.current?.scrollTo(0, 0);
  }, [location, screens, settings, main]);
};
