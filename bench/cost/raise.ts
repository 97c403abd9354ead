/** @throws Error always: for what cannot be measured without */
export const raise = (what: string): never => {
  throw new Error(what);
};
