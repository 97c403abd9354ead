import type { Language } from '../../language.ts';
import type { Scene } from '../scene.ts';
import { tell } from './tell.ts';
import { fill } from './width.ts';

/**
 * Tells what happens line after line, for where nothing can be drawn over.
 * @param since milliseconds since 1970
 * @returns ends it
 */
export const showLines = (
  scene: Scene,
  since: number,
  language: Language,
  print: (line: string) => void,
): (() => void) => {
  const numberOf = (id: string) => scene.ticket(id)?.ticketNumber;
  return scene.listen((happening) => {
    const line = tell(happening, numberOf);
    if (!line) return;
    const at = ((happening.at - since) / 1000).toFixed(1).padStart(5);
    const parts = [`${at} s`, fill(line.branch, 7), fill(line.ticketNumber ?? '', 11)];
    print(`${parts.join('  ')}  ${line.text[language]}`);
  });
};
