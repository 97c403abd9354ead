import { plural, t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { List } from '../parts/list.tsx';
import { Row } from '../parts/row.tsx';
import type { Contact } from './contact.ts';
import { ContactActions } from './contact-actions.tsx';
import { messageCauseWords, messageStateWords, messageWayWords } from './message-words.ts';

/** What somebody has to do so that customers are told: calls to make, letters to print, other ways to find (E5). */
export const Contacts = () => {
  const { client, settings } = useDesk();
  const { items, error, again, more } = usePages<Contact>(['messages'], (cursor, signal) =>
    answered(
      client.GET('/messages', {
        params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <List
      label={t`待联系客户`}
      items={items}
      idOf={({ id }) => id}
      empty={t`没有需要您联系的客户。`}
      more={more}
      row={(message) => (
        <Row
          href={`/cases/${message.ticketId}`}
          title={`${message.ticketNumber} ${messageCauseWords(message.cause.kind)}`}
          facts={
            <>
              <span>{messageWayWords(message.way)}</span>
              <span>{messageStateWords(message.state)}</span>
              <span>{t`已尝试 ${plural(message.tries, { one: '# 次', other: '# 次' })}`}</span>
              {message.notBefore !== undefined && (
                <span>{t`${instantWords(message.notBefore, settings.branch.timeZone)} 之后可联系`}</span>
              )}
            </>
          }
          actions={<ContactActions contact={message} />}
        />
      )}
    />
  );
};
