type Bilingual = { readonly zh: string; readonly en: string };

/** As much of a JSON schema as the bodies of commands make use of, with its words for people. */
export type Schema = {
  /** What it is called. */
  readonly label?: Bilingual | undefined;
  /** What each of its values is called. */
  readonly words?: Readonly<Record<string, Bilingual>> | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly (string | number)[] | undefined;
  readonly const?: string | boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly items?: Schema | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
};

/** What fields and values are called, by where they stand: through objects and lists alike, `orders.unit`. */
export type Words = {
  readonly fields: Readonly<Record<string, Bilingual>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
};

/** A schema with each field's name beside it. */
export const named = (schema: Schema, words: Words, path = ''): Schema => ({
  ...schema,
  label: words.fields[path],
  words: words.choices[path],
  ...(schema.items && { items: named(schema.items, words, path) }),
  ...(schema.anyOf && { anyOf: schema.anyOf.map((form) => named(form, words, path)) }),
  ...(schema.oneOf && { oneOf: schema.oneOf.map((form) => named(form, words, path)) }),
  ...(schema.properties && {
    properties: Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [
        name,
        named(field, words, path === '' ? name : `${path}.${name}`),
      ]),
    ),
  }),
});

/** The forms that an object may have, and the field whose value says which. */
export type Variants = { readonly by: string; readonly forms: ReadonlyMap<string, Schema> };

/** Absent where there is one form only. */
export const variantsOf = (schema: Schema): Variants | undefined => {
  const forms = schema.oneOf ?? schema.anyOf ?? [];
  if (forms.length < 2) return undefined;
  const by = Object.keys(forms[0]?.properties ?? {}).find((name) =>
    forms.every(({ properties }) => typeof properties?.[name]?.const === 'string'),
  );
  if (by === undefined) return undefined;
  return {
    by,
    forms: new Map(forms.map((form) => [String(form.properties?.[by]?.const), form] as const)),
  };
};

/** What a schema describes, where it has several forms but says the same kind of thing: the fullest. */
export const mainForm = (schema: Schema): Schema => {
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms === undefined) return schema;
  // A date may stand for an instant whose time is not known: with its time it says more.
  const fullest = forms.find(({ format }) => format === 'date-time') ?? forms[0] ?? {};
  return { ...fullest, label: schema.label, words: schema.words };
};
