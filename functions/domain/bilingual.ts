/** The same said in both of the languages that people read: a name, a sentence, a source. */
export type Bilingual = { readonly zh: string; readonly en: string };
