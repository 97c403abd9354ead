import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Happening, type TimelineItem } from './happening.tsx';
import styles from './timeline.module.css';

type Page = { readonly items: readonly TimelineItem[]; readonly cursor?: string };

/** What happened, the latest first: who, when, by which rule, in which words. */
const Timeline = ({
  of,
  read,
}: {
  /** Whose it is, as its query is known. */
  of: readonly string[];
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>;
}) => {
  const { items, error, again, more } = usePages<TimelineItem>([...of, 'timeline'], read);
  if (error) return <FailureNote error={error} again={again} />;
  if (items === undefined) return <p role="status">{t`正在读取…`}</p>;
  return (
    <>
      <h2>{t`办理经过`}</h2>
      {more !== undefined && (
        <button type="button" onClick={more}>
          {t`读取之后的经过`}
        </button>
      )}
      <ol class={styles.timeline} reversed>
        {items.toReversed().map((item) => (
          <li key={item.sequence}>
            <Happening item={item} />
          </li>
        ))}
      </ol>
    </>
  );
};

/** What happened to a complaint. */
export const ComplaintTimeline = ({ id }: { id: string }) => {
  const { client } = useDesk();
  return (
    <Timeline
      of={['ticket', id]}
      read={(cursor, signal) =>
        answered(
          client.GET('/complaints/{id}/timeline', {
            params: {
              path: { id },
              query: { limit: 100, ...(cursor !== undefined && { cursor }) },
            },
            signal,
          }),
        )
      }
    />
  );
};

/** What happened to a work order. */
export const OrderTimeline = ({ id }: { id: string }) => {
  const { client } = useDesk();
  return (
    <Timeline
      of={['order', id]}
      read={(cursor, signal) =>
        answered(
          client.GET('/orders/{id}/timeline', {
            params: {
              path: { id },
              query: { limit: 100, ...(cursor !== undefined && { cursor }) },
            },
            signal,
          }),
        )
      }
    />
  );
};
