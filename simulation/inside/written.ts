import { here } from './here.ts';

export const writeLine = (line: Readonly<Record<string, unknown>>): void => here.written(line);
