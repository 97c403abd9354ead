import { t } from '@lingui/core/macro';
import * as combobox from '@zag-js/combobox';
import { normalizeProps, type PropTypes } from '@zag-js/preact';
import styles from './found-list.module.css';
import type { Pick } from './picks.ts';

/** What a combobox needs to know of the things that it lists. */
export const collectionOf = (found: readonly Pick[]) =>
  combobox.collection({
    items: [...found],
    itemToValue: ({ id }) => id,
    itemToString: ({ title }) => title,
  });

/** Where the list stands: not cut off by what scrolls around the field. */
export const BELOW = { sameWidth: true, strategy: 'fixed' } as const;

type Service = Parameters<typeof combobox.connect<PropTypes, Pick>>[0];

/** What stands in a combobox: its own parts, and the list that was found. */
export const connected = (service: Service) =>
  combobox.connect<PropTypes, Pick>(service, normalizeProps);

/** What was found, below the field in which one types. */
export const FoundList = ({
  api,
  label,
  found,
  chosen,
}: {
  api: ReturnType<typeof connected>;
  /** Of what it is a list, for those who hear it. */
  label: string;
  found: readonly Pick[];
  chosen: readonly string[];
}) =>
  api.open ? (
    <div {...api.getPositionerProps()}>
      <ul
        {...api.getContentProps()}
        aria-labelledby={undefined}
        aria-label={label}
        class={styles.found}
      >
        {found.length === 0 && <li class={styles.none}>{t`没有找到。`}</li>}
        {found.map((pick) => (
          <li key={pick.id} {...api.getItemProps({ item: pick })} class={styles.item}>
            <span aria-hidden="true">{chosen.includes(pick.id) ? '✓' : ''}</span>
            <span>
              {pick.title}
              {pick.more !== undefined && <small> {pick.more}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  ) : null;
