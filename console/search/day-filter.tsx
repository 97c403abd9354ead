import { useDesk } from '../api/desk.tsx';
import { Labelled } from '../forms/labelled.tsx';
import { afterDay, dayBefore, dayFrom, startOfDay } from './days.ts';

/**
 * A bound in whole days of the branch's calendar, given and changed as an instant.
 * @param takesIn `from` that day's start, or `until` its end
 */
export const DayFilter = ({
  label,
  takesIn,
  value,
  change,
}: {
  label: string;
  takesIn: 'from' | 'until';
  value: string | undefined;
  change: (instant: string | undefined) => void;
}) => {
  const { timeZone } = useDesk().settings.branch;
  const shown = takesIn === 'from' ? dayFrom : dayBefore;
  const instant = takesIn === 'from' ? startOfDay : afterDay;
  return (
    <Labelled label={label} required={true}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          max="2199-12-31"
          value={value === undefined ? '' : shown(value, timeZone)}
          onChange={({ currentTarget: { value: day } }) =>
            change(day === '' ? undefined : instant(day, timeZone))
          }
        />
      )}
    </Labelled>
  );
};
