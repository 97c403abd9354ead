/** The value that a share of the samples lies below; the nearest sample, none is made up. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.round(share * (sorted.length - 1))];
  if (value === undefined) throw new RangeError('no samples');
  return value;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The middle half of the samples, such as `41.0–43.5`. */
export const spread = (samples: readonly number[], digits: number): string =>
  [0.25, 0.75].map((share) => quantile(samples, share).toFixed(digits)).join('–');
