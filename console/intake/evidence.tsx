import { plural, t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import { answered, type Client } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { RequestFailed } from '../api/problem.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';
import styles from './intake.module.css';

/** For a file whose kind the browser does not know. */
const ANY_KIND = 'application/octet-stream';

/** Lays one file into the branch's bucket, where nobody but whoever works the case reads it. */
const uploaded = async (client: Client, file: File) => {
  const contentType = file.type.split(';')[0] || ANY_KIND;
  const { key, url, fields } = await answered(
    client.POST('/intake/uploads', { body: { purpose: 'evidence', contentType } }),
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const answer = await fetch(url, { method: 'POST', body: form }).catch(() => undefined);
  if (!answer?.ok) throw new RequestFailed({ kind: 'unreachable' });
  return { key, fileName: file.name };
};

/** Files that the customer gives, of whatever kind (B10). */
export const Evidence = ({ ticketId }: { ticketId: string }) => {
  const id = useId();
  const add = useGive(
    async (client, files: readonly File[], key) =>
      answered(
        client.POST('/complaints/{id}/evidence', {
          params: { path: { id: ticketId }, header: { 'Idempotency-Key': key } },
          body: { files: await Promise.all(files.map((file) => uploaded(client, file))) },
        }),
      ),
    () => say(t`材料已存入工单。`),
  );
  const count = add.variables?.length ?? 0;
  return (
    <div class={styles.field}>
      <label for={id}>{t`客户提供的材料`}</label>
      <input
        id={id}
        type="file"
        multiple
        disabled={add.isPending}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) add.mutate(files);
        }}
      />
      {add.isPending && (
        <p role="status">
          {t`${plural(count, { one: '正在上传 # 个文件…', other: '正在上传 # 个文件…' })}`}
        </p>
      )}
      {add.error !== null && (
        <FailureNote
          error={add.error}
          again={() => add.variables !== undefined && add.mutate(add.variables)}
        />
      )}
    </div>
  );
};
