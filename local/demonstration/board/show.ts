import colours from 'picocolors';
import type { Language } from '../../language.ts';
import type { Scene } from '../scene.ts';
import { frame } from './board.ts';
import { showLines } from './lines.ts';

/** What is shown on. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & {
  readonly columns?: number;
  readonly rows?: number;
};

type Wanted = {
  readonly scene: Scene;
  readonly screen: Screen;
  readonly plain: boolean;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly since: number;
};

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const up = (lines: number): string => (lines > 0 ? `\u001b[${lines}A\r` : '\r');

/** Draws a frame over the last one, twice a second. */
const showBoard = ({ scene, screen, language, since }: Wanted): (() => void) => {
  let drawn = 0;
  const draw = () => {
    const { columns = 80, rows = 24 } = screen;
    const canvas = { columns, rows, colours: colours.isColorSupported, language };
    const lines = frame(scene, canvas, { since, now: Date.now() });
    const text = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('');
    screen.write(`${up(drawn)}${text}${CLEAR_BELOW}`);
    drawn = lines.length;
  };
  const showCursor = () => screen.write(SHOW_CURSOR);
  process.once('exit', showCursor);
  screen.write(HIDE_CURSOR);
  draw();
  const timer = setInterval(draw, 500);
  return () => {
    if (!process.listeners('exit').includes(showCursor)) return;
    process.off('exit', showCursor);
    clearInterval(timer);
    draw();
    showCursor();
  };
};

/**
 * Shows what happens: a board that is drawn over, or plain lines.
 * @returns ends it; what is shown last stays
 */
export const show = (wanted: Wanted): (() => void) =>
  wanted.plain
    ? showLines(wanted.scene, wanted.since, wanted.language, (line) => {
        wanted.screen.write(`${line}\n`);
      })
    : showBoard(wanted);
