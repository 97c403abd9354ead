import { here } from './here.ts';

export const env = (name: string): string => here.env(name);
