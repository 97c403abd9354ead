const Item = /^\s*([\w*]+\/[\w*+.-]+)\s*(?:;.*?\bq=([\d.]+))?/i;

/** True for a browser: its Accept names HTML, and nothing that JSON is likes it better. */
export const prefersPage = (accept = ''): boolean => {
  const weights = new Map(
    accept.split(',').map((item) => {
      const [, type = '', weight = '1'] = Item.exec(item) ?? [];
      return [type.toLowerCase(), Number(weight)] as const;
    }),
  );
  const page = weights.get('text/html') ?? 0;
  return page > 0 && page >= (weights.get('application/json') ?? 0);
};
