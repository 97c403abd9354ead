import { plural, t } from '@lingui/core/macro';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in its two greatest units, as `1 天 3 小时`. @param milliseconds of either sign */
export const spanWords = (milliseconds: number): string => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const days = Math.floor(seconds / DAY);
  const hours = Math.floor((seconds % DAY) / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  if (days > 0) return joined(dayWords(days), hours > 0 && hourWords(hours));
  if (hours > 0) return joined(hourWords(hours), minutes > 0 && minuteWords(minutes));
  return minutes > 0 ? minuteWords(minutes) : secondWords(seconds);
};

const joined = (greater: string, smaller: string | false): string =>
  smaller === false ? greater : `${greater} ${smaller}`;

const dayWords = (days: number): string => t`${plural(days, { one: '# 天', other: '# 天' })}`;
const hourWords = (hours: number): string =>
  t`${plural(hours, { one: '# 小时', other: '# 小时' })}`;
const minuteWords = (minutes: number): string =>
  t`${plural(minutes, { one: '# 分钟', other: '# 分钟' })}`;
const secondWords = (seconds: number): string =>
  t`${plural(seconds, { one: '# 秒', other: '# 秒' })}`;
