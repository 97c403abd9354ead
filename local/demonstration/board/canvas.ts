import type colours from 'picocolors';
import type { Language } from '../../language.ts';

/** What a frame is drawn on. */
export type Canvas = {
  readonly columns: number;
  readonly rows: number;
  readonly colours: boolean;
  readonly language: Language;
};

/** Colours, or none. */
export type Paint = ReturnType<typeof colours.createColors>;
