/** True when a division is another one or lies in it: a county in its prefecture and in its province. */
export const isWithin = (code: string, wider: string): boolean =>
  code.startsWith(wider.replace(/(?:00){1,2}$/, ''));
