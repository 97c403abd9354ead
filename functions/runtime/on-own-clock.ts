import { isInstant } from '../domain/time.ts';

const INSTANTS = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;

/** Makes what a sentence says of instants stand on a zone's own clock, with its offset: `2026-11-30T13:29:44+08:00`. */
export const onClockOf = (timeZone: string): ((sentence: string) => string) => {
  // Sweden writes dates as ISO 8601 has them.
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
  });
  return (sentence) =>
    sentence.replace(INSTANTS, (text) => {
      if (!isInstant(text)) return text;
      const at = Date.parse(text);
      const shown = format.format(at).replace(' ', 'T');
      return `${shown}${offsetWords(Math.round((Date.parse(`${shown}Z`) - at) / 60_000))}`;
    });
};

const offsetWords = (minutes: number): string => {
  const apart = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(apart / 60))}:${two(apart % 60)}`;
};
