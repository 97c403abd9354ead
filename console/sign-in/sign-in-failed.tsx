import { t } from '@lingui/core/macro';
import { refusalOf } from './provider.ts';

/** Why nobody is signed in, and a way to try again. */
export const SignInFailed = ({ error }: { error: unknown }) => {
  const refusal = refusalOf(error);
  return (
    <main>
      <div role="alert">
        <h1>{t`无法登录`}</h1>
        <p>
          {refusal === undefined
            ? t`登录服务没有应答。请检查网络后重试；如仍不行，请联系本单位的系统管理员。`
            : t`登录服务没有放行（${refusal}）。请重试，或换一个账号。`}
        </p>
        <p>
          <button
            type="button"
            data-kind="primary"
            onClick={() => location.assign(new URL('.', document.baseURI).href)}
          >{t`重新登录`}</button>
        </p>
      </div>
    </main>
  );
};
