import { plural, t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/preact-query';
import { answered, type Client } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { RequestFailed } from '../api/problem.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import type { Change } from './change.ts';
import { isDraft } from './drafts.ts';
import styles from './field.module.css';
import type { Schema } from './schema.ts';

/** Whether a list is of files that were sent before: each by its key in the branch's bucket. */
export const areFiles = ({ items }: Schema): boolean =>
  items?.properties?.key !== undefined && items.properties.fileName !== undefined;

/** Files that are sent to the branch's bucket as soon as they are chosen, by a form of the API's own. */
export const Files = ({
  value,
  change,
}: {
  value: readonly unknown[];
  change: Change<readonly unknown[]>;
}) => {
  const { client } = useDesk();
  const send = useMutation({
    mutationFn: (files: readonly File[]) => Promise.all(files.map((file) => upload(client, file))),
    onSuccess: (sent) => change((now) => [...now, ...sent]),
  });
  return (
    <>
      <ul class={styles.files}>
        {value.map((file) => (
          <li key={keyOf(file)}>
            <bdi>{nameOf(file)}</bdi>{' '}
            <button
              type="button"
              onClick={() => change((now) => now.filter((one) => keyOf(one) !== keyOf(file)))}
            >
              {t`移除`}
            </button>
          </li>
        ))}
      </ul>
      <input
        type="file"
        multiple
        aria-label={t`选择文件`}
        disabled={send.isPending}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) send.mutate(files);
        }}
      />
      {send.isPending && (
        <p role="status">{t`正在上传 ${plural(send.variables.length, { one: '# 个文件', other: '# 个文件' })}…`}</p>
      )}
      {send.error !== null && <FailureNote error={send.error} />}
    </>
  );
};

type Sent = { readonly key: string; readonly fileName: string };

/** @throws RequestFailed where the file is too large, or the bucket cannot be reached */
const upload = async (client: Client, file: File): Promise<Sent> => {
  const contentType = file.type === '' ? 'application/octet-stream' : file.type;
  const { key, url, fields, maxBytes } = await answered(
    client.POST('/intake/uploads', { body: { purpose: 'evidence', contentType } }),
  );
  if (file.size > maxBytes) throw tooLarge(file.name, maxBytes);
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  form.append('file', file);
  const taken = await fetch(url, { method: 'POST', body: form }).catch(() => undefined);
  if (taken?.ok !== true) throw new RequestFailed({ kind: 'unreachable' });
  return { key, fileName: file.name };
};

const MEGABYTE = 1024 * 1024;

const tooLarge = (name: string, maxBytes: number): RequestFailed => {
  const most = Math.floor(maxBytes / MEGABYTE);
  const message = t`“${name}”过大，每个文件最多 ${most} MB。`;
  return new RequestFailed({
    kind: 'refused',
    problem: { code: 413, reason: 'too-large', message, details: [] },
  });
};

const nameOf = (file: unknown): string => (isDraft(file) ? String(file.fileName ?? '') : '');
const keyOf = (file: unknown): string => (isDraft(file) ? String(file.key ?? '') : '');
