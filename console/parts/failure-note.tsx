import { t } from '@lingui/core/macro';
import { type Failure, failureOf } from '../api/problem.ts';
import styles from './failure-note.module.css';

/** What happened in the API's own sentence, what is wrong field by field, and a way to try again. */
export const FailureNote = ({ error, again }: { error: unknown; again?: () => void }) => {
  const failure = failureOf(error);
  // That of another version is for programs: the page has read the thing anew.
  const details =
    failure.kind === 'refused' && failure.problem.code !== 412 ? failure.problem.details : [];
  return (
    <div class={styles.note} role="alert">
      <p>{sentenceOf(failure)}</p>
      {details.length > 0 && (
        <ul>
          {details.map(({ field, problem }) => (
            <li key={field}>
              <code>{field}</code> {problem}
            </li>
          ))}
        </ul>
      )}
      {again && <button type="button" onClick={again}>{t`重试`}</button>}
    </div>
  );
};

/** A sentence for people: the API's own, else what the page knows. */
export const sentenceOf = (failure: Failure): string => {
  switch (failure.kind) {
    case 'unreachable':
      return t`没有收到服务器的答复。您写的内容还在，网络恢复后请重试。`;
    case 'signed-out':
      return t`登录已失效。您写的内容还在，请重新登录。`;
    case 'refused':
      if (failure.problem.code === 412)
        return t`刚刚有了新的变化，已为您重新读取，尚未发送。您写的内容还在，请看过后再发送。`;
      if (failure.problem.message !== '') return failure.problem.message;
      return failure.problem.code === 429
        ? t`请求过多，请稍候再试。`
        : t`服务器暂时不能处理（${failure.problem.code}）。您写的内容还在，请稍后重试。`;
  }
};
