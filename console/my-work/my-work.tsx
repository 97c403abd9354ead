import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useMe } from '../api/me.ts';
import { Choice } from '../parts/choice.tsx';
import screen from '../parts/screen.module.css';
import { Calling } from './calling.tsx';
import { Complaints } from './complaints.tsx';
import { Contacts } from './contacts.tsx';
import styles from './my-work.module.css';
import { Orders } from './orders.tsx';

/** 我的工单: what next, by the limit that counts. */
export const MyWork = () => {
  const offers = useMe().data?.offers ?? [];
  const tabs = [
    { id: 'orders', title: t`工单`, needs: 'takeOrder', show: Orders },
    { id: 'complaints', title: t`投诉`, needs: 'answerComplaint', show: Complaints },
    { id: 'contacts', title: t`待联系客户`, needs: 'attestMessage', show: Contacts },
  ].filter(({ needs }) => offers.includes(needs));
  const [chosen, choose] = useState<string>();
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <div class={screen.filled}>
      <h1>{t`我的工单`}</h1>
      {tab === undefined ? (
        <p>{t`您的岗位没有待办工单。`}</p>
      ) : (
        <>
          <Calling />
          <Choice label={t`我的工单`} options={tabs} chosen={tab.id} choose={choose} />
          <div class={styles.panel}>
            <tab.show />
          </div>
        </>
      )}
    </div>
  );
};
