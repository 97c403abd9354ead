import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { instantWords } from '../parts/instant-words.ts';

/** Whether customers may be telephoned now, and until when that stays so (D5). */
export const Calling = () => {
  const { timeZone } = useDesk().settings.branch;
  const calling = useMe().data?.calling;
  if (calling === undefined) return null;
  const until = instantWords(calling.until, timeZone);
  return (
    <p role="status">
      <span aria-hidden="true">{calling.may ? '○' : '■'}</span>{' '}
      {calling.may ? t`可致电客户，至 ${until}` : t`现在不宜致电客户，${until} 起可致电`}
    </p>
  );
};
