import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { Mutings } from '../alerts/mutings.tsx';
import { useMe } from '../api/me.ts';
import { Beside } from '../parts/beside.tsx';
import { Choice } from '../parts/choice.tsx';
import { useKeys } from '../parts/keys.ts';
import screen from '../parts/screen.module.css';
import { NoticeList } from './notice-list.tsx';
import styles from './notices.module.css';
import { OpenNotice } from './open-notice.tsx';
import { PublishForm } from './publish-form.tsx';

/** Where a notice is written, in the place of an id. */
const NEW = 'new';

/** 通报: open ones, those without their word first, who has not heard of them; publish, update, close. */
export const Notices = ({ params: { id } }: { params: Record<string, string> }) => {
  const [, go] = useLocation();
  const offers = useMe().data?.offers ?? [];
  const mayPublish = offers.includes('publishNotice');
  const [state, choose] = useState('published');
  useKeys({
    Escape: () => go('/notices'),
    ...(mayPublish && {
      c: () => go(`/notices/${NEW}`),
    }),
  });
  if (id === NEW && mayPublish)
    return (
      <div class={screen.filled}>
        <h1>{t`发布通报`}</h1>
        <Link href="/notices">{t`返回列表`}</Link>
        <PublishForm done={(published) => go(`/notices/${published}`)} />
      </div>
    );
  return (
    <div class={screen.filled}>
      <div class={styles.head}>
        <h1>{t`通报`}</h1>
        {mayPublish && (
          <p>
            <button
              type="button"
              data-kind="primary"
              aria-keyshortcuts="c"
              onClick={() => go(`/notices/${NEW}`)}
            >
              {t`发布通报`}
            </button>{' '}
            <kbd>C</kbd>
          </p>
        )}
      </div>
      {mayPublish && offers.includes('muteAlerts') && (
        <details>
          <summary>{t`计划内工作`}</summary>
          <Mutings />
        </details>
      )}
      <Beside
        back="/notices"
        list={
          <>
            <Choice
              label={t`通报状态`}
              options={[
                { id: 'published', title: t`未关闭` },
                { id: 'closed', title: t`已关闭` },
              ]}
              chosen={state}
              choose={choose}
            />
            <NoticeList
              key={state}
              state={state === 'closed' ? 'closed' : 'published'}
              openId={id}
            />
          </>
        }
      >
        {id === undefined ? undefined : <OpenNotice key={id} id={id} />}
      </Beside>
    </div>
  );
};
