import { constants } from 'node:os';
import { type BringUp, bringUp, type Running } from './bring-up.ts';
import type { Demonstration } from './demonstration.ts';
import { type Language, languageOf } from './language.ts';
import { nextSteps } from './next-steps.ts';
import { isPlain, progressOn } from './progress.ts';
import { claimSession, dropSession } from './session-record.ts';
import { Trouble, troubleText } from './trouble.ts';

/** What `npm start` is told. */
export type Session = Pick<BringUp, 'state' | 'env' | 'policy'> & {
  /** End by itself when the demonstration has been played. */
  readonly once: boolean;
  readonly demonstration?: Demonstration | undefined;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The user wants it to end. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exitCode: number;

  constructor(signal: (typeof signals)[number]) {
    super(`ended by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

const isInterrupted = (error: unknown): error is Interrupted => error instanceof Interrupted;

/** Aborts at the first signal; at the second everything is killed on the spot. */
const listenForEnd = (): { readonly signal: AbortSignal; readonly ignore: () => void } => {
  const controller = new AbortController();
  const end = (name: (typeof signals)[number]) => {
    if (controller.signal.aborted) process.exit(new Interrupted(name).exitCode);
    controller.abort(new Interrupted(name));
  };
  for (const name of signals) process.on(name, end);
  return {
    signal: controller.signal,
    ignore: () => {
      for (const name of signals) process.off(name, end);
    },
  };
};

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });

const emulatorGone = async ({ emulatorEnded }: Running, log: string): Promise<never> => {
  await emulatorEnded;
  throw new Trouble(
    { zh: '模拟器自行退出了。', en: 'The emulator has ended by itself.' },
    { zh: `原因可看它的日志：${log}`, en: `Its log may say why: ${log}` },
  );
};

const play = async (running: Running, session: Session, signal: AbortSignal): Promise<number> => {
  const { demonstration, once, env, state } = session;
  const plain = isPlain(process.stdout, env);
  const summary = await Promise.race([
    demonstration?.({ ...running, signal, plain }),
    whenAborted(signal),
  ]);
  for (const line of summary?.lines ?? []) console.log(line);
  const exitCode = summary === undefined || summary.passed ? 0 : 1;
  if (once) return exitCode;
  const steps = nextSteps(running.endpoints, state.endpoints, languageOf(env), summary?.openTicket);
  for (const line of steps) console.log(line);
  return await whenAborted(signal).catch((reason: unknown) => {
    // From here on Ctrl-C is how it is meant to end.
    if (isInterrupted(reason)) return exitCode;
    throw reason;
  });
};

const show = (error: unknown, language: Language): number => {
  if (isInterrupted(error)) return error.exitCode;
  if (error instanceof Trouble) console.error(troubleText(error, language));
  else console.error(error);
  return 1;
};

const upAndDown = async (session: Session, signal: AbortSignal): Promise<number> => {
  const { state, env, policy } = session;
  const progress = progressOn(isPlain(process.stdout, env), languageOf(env));
  const running = await bringUp({ state, env, policy, progress, signal });
  try {
    for (const remark of running.remarks) console.log(remark[languageOf(env)]);
    return await Promise.race([
      play(running, session, signal),
      emulatorGone(running, state.emulatorLog),
    ]);
  } finally {
    await running.stop();
  }
};

/**
 * Brings everything up, plays the demonstration, and stays until Ctrl-C; all that was started has
 * ended when it returns.
 * @returns the exit code: 0 only if everything ended as the demonstration says it must
 */
export const runSession = async (session: Session): Promise<number> => {
  const { signal, ignore } = listenForEnd();
  try {
    await claimSession(session.state);
    try {
      return await upAndDown(session, signal);
    } finally {
      await dropSession(session.state);
    }
  } catch (error) {
    return show(error, languageOf(session.env));
  } finally {
    ignore();
  }
};
