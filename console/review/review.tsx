import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useMe } from '../api/me.ts';
import { Beside } from '../parts/beside.tsx';
import { Choice } from '../parts/choice.tsx';
import { useKeys } from '../parts/keys.ts';
import screen from '../parts/screen.module.css';
import { Awaiting } from './awaiting.tsx';
import { Report } from './report.tsx';

/** 审核台: what awaits review, what changed since it was returned; accept, or return with a reason. */
export const Review = ({ params }: { params: Record<string, string> }) => {
  const [, go] = useLocation();
  const offers = useMe().data?.offers ?? [];
  const desks = [
    { id: 'review', title: t`待审核`, needs: 'acceptReport' },
    { id: 'confirm', title: t`待负责人确认`, needs: 'confirmReport' },
  ] as const;
  const open = desks.filter(({ needs }) => offers.includes(needs));
  const [chosen, choose] = useState<string>();
  const desk = open.find(({ id }) => id === chosen) ?? open[0];
  useKeys({ Escape: () => go('/review') });
  if (desk === undefined) return null;
  return (
    <div class={screen.filled}>
      <h1>{t`审核台`}</h1>
      <Beside
        back="/review"
        list={
          <>
            {open.length > 1 && (
              <Choice
                label={t`审核台`}
                options={open}
                chosen={desk.id}
                choose={(id) => {
                  choose(id);
                  go('/review');
                }}
              />
            )}
            <Awaiting key={desk.id} reader={desk.id} openId={params.id} />
          </>
        }
      >
        {params.id === undefined ? undefined : (
          <Report key={params.id} id={params.id} reader={desk.id} done={() => go('/review')} />
        )}
      </Beside>
    </div>
  );
};
