import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useNames, useUnitName } from '../api/names.ts';
import { AreaName } from '../dispatch/area-name.tsx';
import { CommandButton } from '../forms/command-button.tsx';
import type { components } from '../generated/api.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { scopeWords, workWords } from './muting-words.ts';
import { Listed } from './together.tsx';

type Muting = components['schemas']['Muting'] & { readonly may: readonly string[] };

/** A muting: from when until when, for what, of what, by whom; what it keeps back; and a way to lift it. */
export const OneMuting = ({
  muting: { id, from, to, scope, state, by, lifted, may, ...why },
}: {
  muting: Muting;
}) => {
  const { timeZone } = useDesk().settings.branch;
  const offers = useMe().data?.offers ?? [];
  const names = useNames();
  const unitName = useUnitName();
  const nameOf = (actor: Muting['by']) =>
    'subject' in actor ? (names.get(actor.subject) ?? actor.subject) : '';
  const [isOpen, setIsOpen] = useState(false);
  const words = t`${instantWords(from, timeZone)} 至 ${instantWords(to, timeZone)}：${workWords(why)}`;
  return (
    <li>
      {state === 'running' && <Badge kind="warn">{t`生效中`}</Badge>}
      {state === 'coming' && <Badge>{t`尚未开始`}</Badge>}
      <bdi>{words}</bdi>
      {scope.areas?.map((code) => (
        <AreaName key={code} code={code} />
      ))}
      {scopeWords(scope, unitName).map((one) => (
        <bdi key={one}>{one}</bdi>
      ))}
      {scope.notice !== undefined && offers.includes('readNotice') && (
        <a href={`#/notices/${scope.notice}`}>{t`相关通报`}</a>
      )}
      <span>{t`由 ${nameOf(by)} 设置`}</span>
      {lifted && (
        <span>{t`${nameOf(lifted.by)} 于 ${instantWords(lifted.at, timeZone)} 解除`}</span>
      )}
      {state !== 'coming' && offers.includes('listAlerts') && (
        <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary>{t`被屏蔽的告警`}</summary>
          {isOpen && <Listed by={{ muted: id }} empty={t`没有告警被屏蔽。`} />}
        </details>
      )}
      {may.map((operation) => (
        <CommandButton
          key={operation}
          operation={operation}
          id={id}
          about={words}
          {...(state === 'running' && { note: t`被屏蔽的告警将立即呼叫。` })}
        />
      ))}
    </li>
  );
};
