/** What can be wrong, by a stable word for it: the HTTP status, and a sentence in both languages. */
export type ProblemTexts = Readonly<
  Record<string, { readonly status: number; readonly en: string; readonly zh: string }>
>;
