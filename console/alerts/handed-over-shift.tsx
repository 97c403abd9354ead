import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useUnitName } from '../api/names.ts';
import { instantWords } from '../parts/instant-words.ts';
import { WhatWasLeft } from '../parts/what-was-left.tsx';
import type { Alert } from './cause-words.ts';

/** Which shift an alert is about, and what it left, for whoever is called and does not see the live board (E9). */
export const HandedOverShift = ({ alert: { cause } }: { alert: Alert }) => {
  const { timeZone } = useDesk().settings.branch;
  const offers = useMe().data?.offers ?? [];
  const unitName = useUnitName();
  if (cause.kind !== 'hand-over-open') return null;
  const words = t`交班于 ${instantWords(cause.writtenAt, timeZone)}`;
  return (
    <>
      {cause.unit !== undefined && <span>{unitName(cause.unit)}</span>}
      <span>{words}</span>
      {offers.includes('readHandOver') && <WhatWasLeft id={cause.handOverId} by={words} />}
    </>
  );
};
