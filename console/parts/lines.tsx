import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';

/** What there is of it, or that there is nothing: where not all was looked through, nothing in what was. */
export const Lines = ({
  title,
  isCut = false,
  children,
}: {
  title: string;
  isCut?: boolean;
  children: readonly ComponentChildren[];
}) => (
  <section>
    <h3>{title}</h3>
    {children.length > 0 ? (
      <ul>{children}</ul>
    ) : (
      <p>{isCut ? t`已查部分没有，其余未查。` : t`没有。`}</p>
    )}
  </section>
);

/** One thing of a list: where it is opened, and what is to be said of it. */
export const Line = ({ href, name, facts }: { href: string; name: string; facts?: string }) => (
  <li>
    <a href={`#${href}`}>{name}</a> {facts}
  </li>
);
