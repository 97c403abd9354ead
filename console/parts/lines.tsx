import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';

/** What there is of it, or that there is nothing. */
export const Lines = ({
  title,
  children,
}: {
  title: string;
  children: readonly ComponentChildren[];
}) => (
  <section>
    <h3>{title}</h3>
    {children.length === 0 ? <p>{t`没有。`}</p> : <ul>{children}</ul>}
  </section>
);

/** One thing of a list: where it is opened, and what is to be said of it. */
export const Line = ({ href, name, facts }: { href: string; name: string; facts?: string }) => (
  <li>
    <a href={`#${href}`}>{name}</a> {facts}
  </li>
);
