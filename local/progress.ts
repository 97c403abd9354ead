import { Listr, PRESET_TIMER } from 'listr2';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { Language } from './language.ts';

/** What a step says of itself while it runs. */
export type Say = (line: Bilingual) => void;

/** Shows one step after another: its title, what it says meanwhile, and how it ended. */
export type Progress = <T>(title: Bilingual, step: (say: Say) => Promise<T>) => Promise<T>;

/** For tests: nothing is shown. */
export const silently: Progress = (_title, step) => step(() => {});

/** Whether to print line after line, instead of drawing over what stands there. */
export const isPlain = ({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean =>
  isTTY !== true || Boolean(env.CI) || env.TERM === 'dumb';

/** Plain lines: one when a step begins, one when it has ended, none of what it says meanwhile. */
const inLines =
  (language: Language): Progress =>
  async (title, step) => {
    const begun = Date.now();
    console.log(`… ${title[language]}`);
    const result = await step(() => {});
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(
      language === 'zh' ? `✔ ${title.zh}（${seconds} 秒）` : `✔ ${title.en} (${seconds} s)`,
    );
    return result;
  };

/** Drawn by listr2: a spinner, and under the title the last thing that the step said. */
const drawn =
  (language: Language): Progress =>
  async (title, step) => {
    const ended: { value: Awaited<ReturnType<typeof step>> }[] = [];
    const list = new Listr(
      {
        title: title[language],
        task: async (_context, task) => {
          const value = await step((line) => {
            task.output = line[language];
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
    if (result === undefined) throw new Error(`${title.en}: ended without a result`);
    return result.value;
  };

/** Progress as the terminal allows, in its language. */
export const progressOn = (plain: boolean, language: Language): Progress =>
  (plain ? inLines : drawn)(language);
