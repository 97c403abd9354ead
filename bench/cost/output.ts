/** Runs something and counts what it writes to standard output, instead of showing it. */
export const outputCounted = async <T>(
  run: () => Promise<T>,
  count: (bytes: number) => void,
): Promise<T> => {
  const { write } = process.stdout;
  const counted = (chunk: unknown): boolean => {
    count(Buffer.byteLength(String(chunk)));
    return true;
  };
  Object.assign(process.stdout, { write: counted });
  try {
    return await run();
  } finally {
    Object.assign(process.stdout, { write });
  }
};
