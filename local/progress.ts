import { Listr, PRESET_TIMER } from 'listr2';

/** Shows one step after another: its title, what it says meanwhile, and how it ended. */
export type Progress = <T>(
  title: string,
  step: (say: (line: string) => void) => Promise<T>,
) => Promise<T>;

/** For tests: nothing is shown. */
export const silently: Progress = (_title, step) => step(() => {});

/** Whether to print line after line, instead of drawing over what stands there. */
export const isPlain = ({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean =>
  isTTY !== true || Boolean(env.CI) || env.TERM === 'dumb';

/** Plain lines: one when a step begins, one when it has ended, none of what it says meanwhile. */
const inLines: Progress = async (title, step) => {
  const begun = Date.now();
  console.log(`… ${title}`);
  const result = await step(() => {});
  console.log(`✔ ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
};

/** Drawn by listr2: a spinner, and under the title the last thing that the step said. */
const drawn: Progress = async (title, step) => {
  const ended: { value: Awaited<ReturnType<typeof step>> }[] = [];
  const list = new Listr(
    {
      title,
      task: async (_context, task) => {
        const value = await step((line) => {
          task.output = line;
        });
        ended.push({ value });
      },
    },
    {
      // Ctrl-C is the command's own: the emulator has to be ended first.
      registerSignalListeners: false,
      rendererOptions: { showErrorMessage: false, timer: PRESET_TIMER },
    },
  );
  await list.run();
  const [result] = ended;
  if (result === undefined) throw new Error(`${title}: ended without a result`);
  return result.value;
};

/** Progress as the terminal allows. */
export const progressOn = (plain: boolean): Progress => (plain ? inLines : drawn);
