/** The variable, which the stack sets for the functions that need it. @throws when it is not set */
export const env = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** A variable that holds several values with blanks between them, or none. */
export const envList = (name: string): readonly string[] =>
  (process.env[name] ?? '').split(' ').filter((value) => value !== '');
