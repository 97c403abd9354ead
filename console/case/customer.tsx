import { t } from '@lingui/core/macro';
import { Details } from '../parts/details.tsx';
import type { CaseFile } from './complaint.ts';

/** Who complains, and in which words: as far as the person at the desk may see it (M3). */
export const Customer = ({ file }: { file: CaseFile | undefined }) => {
  const { person, words } = file ?? {};
  return (
    <>
      <h2>{t`客户`}</h2>
      <Details
        rows={[
          [t`姓名`, person?.name],
          [t`投诉号码`, person?.number],
          [t`联系电话`, person?.phone],
          [t`邮箱`, person?.email],
          [t`地址`, person?.address],
          [t`邮编`, person?.postcode],
        ]}
      />
      <h2>{t`诉求`}</h2>
      <Details
        rows={[
          [t`主题`, words?.title],
          [t`事实`, words?.facts],
          [t`要求`, words?.demand],
          [t`街道`, words?.street],
          [t`小区（基站）`, words?.cell],
        ]}
      />
    </>
  );
};
