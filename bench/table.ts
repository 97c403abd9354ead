import { styleText } from 'node:util';
import Table from 'cli-table3';
import { type Figure, isMet } from './figure.ts';

const shown = ({ value, unit }: Figure): string => {
  switch (unit) {
    case 'kB':
      return `${value.toFixed(0)} kB`;
    case 'times':
      return `${value.toFixed(2)} ×`;
    case 'a wake-up':
      return `${value.toFixed(1)} a wake-up`;
    default:
      return `${Number(value.toFixed(2))} ${unit}`;
  }
};

const verdict = (figure: Figure): string => {
  const met = isMet(figure);
  if (met === undefined) return '';
  return met ? styleText('green', 'met') : styleText('red', 'not met');
};

/** Figures as a table for people. */
export const tableOf = (title: string, figures: readonly Figure[]): string => {
  const table = new Table({
    head: [styleText('bold', title), 'value', 'goal', '', 'made of'],
    // Colours are ours alone to give: none where nobody sees them.
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'left', 'left', 'left'],
  });
  for (const figure of figures) {
    const { what, goal, note = '' } = figure;
    const wanted = goal ? `at ${goal.at} ${goal.value}` : '';
    table.push([what, shown(figure), wanted, verdict(figure), note]);
  }
  return table.toString();
};
