import { mainForm, type Schema } from './schema.ts';

/** How something is entered. */
export type FieldKind =
  | 'one-of'
  | 'yes-no'
  | 'number'
  | 'instant'
  | 'date'
  | 'text'
  | 'choices'
  | 'list'
  | 'object'
  | 'fixed';

/** How what a schema describes is entered. */
export const kindOf = (schema: Schema): FieldKind => {
  const form = mainForm(schema);
  // What can only be yes is left out where it is no.
  if (form.const !== undefined) return form.const === true ? 'yes-no' : 'fixed';
  if (form.enum !== undefined) return 'one-of';
  switch (form.type) {
    case 'boolean':
      return 'yes-no';
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return form.items?.enum === undefined ? 'list' : 'choices';
    case 'object':
      return 'object';
    default:
      return textKind(form.format);
  }
};

const textKind = (format: string | undefined): FieldKind => {
  if (format === 'date-time') return 'instant';
  return format === 'date' ? 'date' : 'text';
};
