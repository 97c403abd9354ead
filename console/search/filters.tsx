import { t } from '@lingui/core/macro';
import { STATE_WORDS } from '../../functions/contracts/value-labels.ts';
import { InstantField } from '../forms/instant-field.tsx';
import { Labelled } from '../forms/labelled.tsx';
import { inWords } from '../language/language.ts';
import type { Filter } from '../parts/filtered-tickets.tsx';
import { levelWords } from '../parts/words.ts';
import { DayFilter } from './day-filter.tsx';

const STATES = [
  'acknowledged',
  'rejected',
  'held',
  'inProgress',
  'resolved',
  'closed',
  'cancelled',
] as const;
const LEVELS = ['city', 'province', 'regulator'] as const;

/** By the days of receipt, which find what is settled too, and by how a complaint stands. */
export const Filters = ({
  filter,
  change,
}: {
  filter: Filter;
  change: (filter: Filter) => void;
}) => {
  /** Narrowed by this, or not by this any more. */
  const by =
    <Name extends keyof Filter>(name: Name) =>
    (value: Filter[Name]) => {
      const { [name]: _, ...others } = filter;
      change(value === undefined ? others : { ...others, [name]: value });
    };
  const isOfATime = (filter.receivedFrom ?? filter.receivedBefore) !== undefined;
  return (
    <>
      <DayFilter
        label={t`受理日期从`}
        takesIn="from"
        value={filter.receivedFrom}
        change={by('receivedFrom')}
      />
      <DayFilter
        label={t`受理日期到`}
        takesIn="until"
        value={filter.receivedBefore}
        change={by('receivedBefore')}
      />
      <Labelled label={t`状态`} required={true}>
        {(ids) => (
          <select
            {...ids}
            value={filter.state ?? ''}
            onChange={({ currentTarget: { value } }) =>
              by('state')(STATES.find((one) => one === value))
            }
          >
            <option value="">{isOfATime ? t`全部` : t`未结`}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {inWords(STATE_WORDS[state])}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t`层级`} required={true}>
        {(ids) => (
          <select
            {...ids}
            value={filter.level ?? ''}
            onChange={({ currentTarget: { value } }) =>
              by('level')(LEVELS.find((one) => one === value))
            }
          >
            <option value="">{t`全部`}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {levelWords(level)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t`时限早于`} required={true}>
        {(ids) => (
          <InstantField
            ids={ids}
            required={false}
            value={filter.dueBefore ?? ''}
            change={by('dueBefore')}
          />
        )}
      </Labelled>
    </>
  );
};
