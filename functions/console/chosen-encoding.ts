/** How a file is kept compressed, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The smallest of what there is that a browser takes; undefined for the file as it is. */
export const chosenEncoding = (
  accepted: string | undefined,
  there: readonly Encoding[],
): Encoding | undefined => {
  const weights = new Map(
    (accepted ?? '').split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight)] as const;
    }),
  );
  return ENCODINGS.find((encoding) => there.includes(encoding) && (weights.get(encoding) ?? 0) > 0);
};
