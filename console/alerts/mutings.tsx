import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { usePages } from '../api/pages.ts';
import { CommandButton } from '../forms/command-button.tsx';
import type { components } from '../generated/api.ts';
import { PagedList } from '../parts/paged-list.tsx';
import styles from './duty-calendar.module.css';
import { OneMuting } from './one-muting.tsx';

type State = components['schemas']['Muting']['state'];

const A_PAGE = 20;

/** What planned work mutes now, and will; what it has muted before, once that is opened (F2). */
export const Mutings = () => {
  const offers = useMe().data?.offers ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const title = t`计划内工作屏蔽告警`;
  return (
    <section class={styles.calendar} aria-label={title}>
      <h2>{title}</h2>
      {offers.includes('muteAlerts') && (
        <div class={styles.acts}>
          <CommandButton
            operation="muteAlerts"
            about={title}
            draft="muting"
            note={t`同时符合所填各项的告警在此期间不呼叫，结束或解除时一并呼叫。法定时限、VIP、特急网络投诉、监管层级、通报等必须叫醒人的告警不受影响。单位只指本分公司的单位；其他分公司的投诉请填行政区划。`}
          />
        </div>
      )}
      <InState state="running" empty={t`目前没有生效的屏蔽。`} />
      <InState state="coming" />
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{t`已结束的屏蔽`}</summary>
        {isOpen && <InState state="past" empty={t`没有已结束的屏蔽。`} />}
      </details>
    </section>
  );
};

const InState = ({ state, empty }: { state: State; empty?: string }) => {
  const { client } = useDesk();
  const read = usePages(['mutings', state], (cursor, signal) =>
    answered(
      client.GET('/mutings', {
        params: { query: { state, limit: A_PAGE, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  return (
    <PagedList
      read={read}
      row={(muting) => <OneMuting key={muting.id} muting={muting} />}
      empty={empty}
      look={styles.changes}
    />
  );
};
