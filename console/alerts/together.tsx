import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { Awaited } from '../parts/awaited.tsx';
import { type Alert, causeWords } from './cause-words.ts';
import { subjectOf } from './subject.ts';

/** What is told and acknowledged with an alert: how many, and, once opened, which (F3). */
export const Together = ({ alert: { id, members } }: { alert: Alert }) => {
  const [isOpen, setIsOpen] = useState(false);
  if (members === undefined) return null;
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t`另有 ${members} 条一并呼叫，确认即全部确认`}</summary>
      {isOpen && <Listed by={{ joined: id }} />}
    </details>
  );
};

/** The alerts that were told with one, or that a muting has kept back. */
export const Listed = ({
  by,
  empty,
}: {
  by: { readonly joined: string } | { readonly muted: string };
  /** Said where there is none. */
  empty?: string;
}) => {
  const { client } = useDesk();
  const offers = useMe().data?.offers ?? [];
  const read = useQuery({
    queryKey: ['alerts', by],
    queryFn: ({ signal }) =>
      answered(client.GET('/alerts', { params: { query: { ...by, limit: 100 } }, signal })),
  });
  return (
    <Awaited read={read}>
      {({ items, cursor }) => (
        <ul>
          {items.length === 0 && <li>{empty}</li>}
          {items.map(({ id, cause }) => {
            const subject = subjectOf(cause, offers);
            return (
              <li key={id}>
                {subject && <Link href={subject.href}>{subject.name ?? subject.href}</Link>}{' '}
                {causeWords(cause)}
              </li>
            );
          })}
          {cursor !== undefined && <li>{t`仅列出前 100 条。`}</li>}
        </ul>
      )}
    </Awaited>
  );
};
