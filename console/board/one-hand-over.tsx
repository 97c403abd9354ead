import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useNames, useUnitName } from '../api/names.ts';
import { CommandButton } from '../forms/command-button.tsx';
import type { components } from '../generated/api.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { WhatWasLeft } from '../parts/what-was-left.tsx';

export type HandOverRow = components['schemas']['HandOver'] & { readonly may: readonly string[] };

/** A shift that was handed over: when, by whom, how much it left, who took over; and a way to do so (E9). */
export const OneHandOver = ({ handOver }: { handOver: HandOverRow }) => {
  const { id, state, writtenAt, by, unit, left, acknowledgeBy, overdue, through, may } = handOver;
  const { timeZone } = useDesk().settings.branch;
  const names = useNames();
  const unitName = useUnitName();
  const nameOf = (actor: HandOverRow['by']) =>
    'subject' in actor ? (names.get(actor.subject) ?? actor.subject) : '';
  const when = (instant: string) => instantWords(instant, timeZone);
  const words = t`${nameOf(by)} 于 ${when(writtenAt)} 交班`;
  const number = ({ count, atLeast }: HandOverRow['left']['open']) =>
    atLeast ? `${count}+` : `${count}`;
  return (
    <li>
      {state === 'written' &&
        (overdue ? <Badge kind="warn">{t`逾期未确认接班`}</Badge> : <Badge>{t`待确认接班`}</Badge>)}
      <bdi>{words}</bdi>
      <span>{unit === undefined ? t`所有单位` : unitName(unit)}</span>
      <span>
        {t`未结投诉 ${number(left.open)} 件，已承诺答复 ${number(left.promised)} 件，催单 ${number(left.chased)} 件，待联系客户 ${number(left.toTell)} 位，未确认告警 ${number(left.raised)} 条`}
      </span>
      {state === 'written' && <span>{t`应在 ${when(acknowledgeBy)} 前确认接班`}</span>}
      {handOver.acknowledgedBy && handOver.acknowledgedAt !== undefined && (
        <span>
          {t`${nameOf(handOver.acknowledgedBy)} 于 ${when(handOver.acknowledgedAt)} 确认接班`}
          {through !== undefined && t`（随后一次交班一并确认）`}
        </span>
      )}
      <WhatWasLeft id={id} by={words} />
      {may.map((operation) => (
        <CommandButton
          key={operation}
          operation={operation}
          id={id}
          about={words}
          note={t`确认后，以上遗留事项由您这一班接手。`}
        />
      ))}
    </li>
  );
};
