import { writeLine } from './written.ts';

type Facts = Readonly<Record<string, unknown>>;

// By level and timestamp Lambda knows a line that it may drop below the level that is set.
const log =
  (level: 'INFO' | 'ERROR') =>
  (message: string, facts: Facts = {}): void =>
    writeLine({ level, message, timestamp: new Date().toISOString(), ...facts });

/** Structured log lines: ids and facts only, never a customer's name, number, address or words. */
export const logger = { info: log('INFO'), error: log('ERROR') };

/**
 * Logs what broke by name and place. The message is left out: it may quote what a customer wrote.
 */
export const logFailure = (what: string, error: unknown, facts: Record<string, string> = {}) => {
  const { name, frames } = traceOf(error);
  logger.error(what, { ...facts, errorName: name, frames });
};

const FRAME = /^\s+at .*:\d+:\d+\)?$/;

const traceOf = (error: unknown): { name: string; frames: string[] } => {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = afterMessage(error)
    .split('\n')
    .filter((line) => FRAME.test(line));
  return { name: error.name, frames: frames.slice(0, 8).map((line) => line.trim()) };
};

// The stack begins with the message, and a line of a message may look like a frame.
const afterMessage = ({ stack = '', message }: Error): string => {
  const start = stack.indexOf(message);
  return start < 0 ? stack : stack.slice(start + message.length);
};
