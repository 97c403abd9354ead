import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { useId, useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { Labelled } from '../forms/labelled.tsx';
import type { NoticeDraft } from './publication.ts';
import styles from './publish-form.module.css';

/** Administrative divisions that are affected, found by name: by their codes complaints find the notice (H6). */
export const PlacesField = ({
  places,
  change,
}: {
  places: NoticeDraft['places'];
  change: (places: NoticeDraft['places']) => void;
}) => {
  const { client } = useDesk();
  const [typed, type] = useState('');
  const list = useId();
  const words = typed.trim();
  const { data } = useQuery({
    queryKey: ['areas', words],
    queryFn: ({ signal }) =>
      answered(client.GET('/areas', { params: { query: { q: words } }, signal })),
    enabled: words !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const found = (words === '' ? undefined : data?.items) ?? [];
  const add = (name: string) => {
    const one = found.find(({ fullName }) => fullName === name.trim());
    if (one === undefined) return false;
    if (!places.some(({ code }) => code === one.code))
      change([...places, { code: one.code, name: one.fullName }]);
    type('');
    return true;
  };
  return (
    <>
      <Labelled label={t`行政区划（匹配来电用）`} required={false}>
        {(ids) => (
          <input
            {...ids}
            value={typed}
            list={list}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => {
              if (!add(value)) type(value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey)
                return;
              // What fits alone is meant; the form is sent with Ctrl and Enter.
              event.preventDefault();
              const [only] = found;
              if (found.length === 1 && only !== undefined) add(only.fullName);
            }}
          />
        )}
      </Labelled>
      <datalist id={list}>
        {found.map(({ code, fullName }) => (
          <option key={code} value={fullName} />
        ))}
      </datalist>
      {places.length > 0 && (
        <ul class={styles.places}>
          {places.map(({ code, name }) => (
            <li key={code}>
              {name}{' '}
              <button
                type="button"
                aria-label={t`移除 ${name}`}
                onClick={() => change(places.filter((one) => one.code !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
