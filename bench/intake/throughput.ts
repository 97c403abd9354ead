/**
 * Does jobs, so many at once.
 * @returns jobs a second
 */
export const throughput = async (
  jobs: readonly (() => Promise<unknown>)[],
  concurrency: number,
): Promise<number> => {
  const waiting = jobs.values();
  const work = async () => {
    for (const job of waiting) await job();
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return jobs.length / ((performance.now() - begun) / 1000);
};
