import { plural, t } from '@lingui/core/macro';
import { NOTICE_KIND_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { inWords } from '../language/language.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { List } from '../parts/list.tsx';
import { Row } from '../parts/row.tsx';
import { bySilence, type Notice, nextWordOf } from './order.ts';
import { ReceiptsBadge } from './receipts.tsx';

/** The notices of all branches that are open, or closed. */
export const NoticeList = ({
  state,
  openId,
}: {
  state: Notice['state'];
  openId: string | undefined;
}) => {
  const { client, settings } = useDesk();
  const { timeZone, id: here } = settings.branch;
  const { items, error, again, more } = usePages<Notice>(['notices', state], (cursor, signal) =>
    answered(
      client.GET('/notices', {
        params: { query: { state, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <List
      label={state === 'published' ? t`未关闭的通报` : t`已关闭的通报`}
      items={items && (state === 'published' ? bySilence(items) : items)}
      idOf={({ id }) => id}
      empty={state === 'published' ? t`没有未关闭的通报。` : t`没有已关闭的通报。`}
      more={more}
      row={(notice) => (
        <Row
          dueAt={nextWordOf(notice)}
          href={`/notices/${notice.id}`}
          isOpen={notice.id === openId}
          title={notice.content.title}
          facts={
            <>
              <span>{inWords(NOTICE_KIND_WORDS[notice.content.kind])}</span>
              <bdi>{notice.content.area}</bdi>
              <span>{notice.branch}</span>
              <span>{instantWords(notice.publishedAt, timeZone)}</span>
              {notice.updates.length > 0 && (
                <span>
                  {plural(notice.updates.length, { one: '更新过 # 次', other: '更新过 # 次' })}
                </span>
              )}
              {state === 'published' && notice.branch === here && <ReceiptsBadge id={notice.id} />}
            </>
          }
        />
      )}
    />
  );
};
