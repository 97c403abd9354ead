/** A name or a text in both of the languages that explanations are written in. */
export type Name = { readonly zh: string; readonly en: string };
