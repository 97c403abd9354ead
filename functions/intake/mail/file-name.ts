import { cleanLine } from './clean-text.ts';

const LONGEST_NAME = 200;
const LONGEST_ENDING = 20;
/** Marks of direction and other characters that nobody sees: `exe.` backwards reads like a picture. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * A file's name as its sender gave it, fit to be shown and saved: the last part of a path, on one
 * line, without marks of direction, at most 200 characters with its ending; undefined when nothing
 * is left.
 */
export const fileName = (given: string): string | undefined => {
  const last = given.replaceAll('\0', '').split(/[/\\]/).at(-1) ?? '';
  const name = cleanLine(last.replace(INVISIBLE, ''), Number.MAX_SAFE_INTEGER);
  if (/^\.*$/.test(name)) return undefined;
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : '';
  return characters.slice(0, LONGEST_NAME - [...ending].length).join('') + ending;
};
