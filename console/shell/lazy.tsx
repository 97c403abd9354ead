import { t } from '@lingui/core/macro';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Screen } from '../parts/screen.ts';

type Loaded = ComponentType<{ readonly params: Record<string, string> }>;

/** A screen whose code comes when it is first opened. */
export const Lazy = ({ screen, params }: { screen: Screen; params: Record<string, string> }) => {
  const [loaded, setLoaded] = useState<{ readonly Screen: Loaded }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    screen.load().then(
      (Screen) => setLoaded({ Screen }),
      () => setFailed(true),
    );
  }, [screen]);
  if (failed)
    return (
      <p role="alert">
        {t`页面没有加载成功。可能已有新版本，或网络中断。`}{' '}
        <button type="button" onClick={() => location.reload()}>{t`重新加载`}</button>
      </p>
    );
  return loaded === undefined ? (
    <p role="status">{t`正在加载…`}</p>
  ) : (
    <loaded.Screen params={params} />
  );
};
