import { t } from '@lingui/core/macro';
import { inWords } from '../language/language.ts';
import { InstantField } from './instant-field.tsx';
import { kindOf } from './kind-of.ts';
import type { FieldIds } from './labelled.tsx';
import type { Schema } from './schema.ts';

/** Texts longer than this are written in several lines. */
const ONE_LINE = 120;

/** Where one value is entered, by its schema. */
export const Entry = ({
  ids,
  schema,
  required,
  value,
  change,
}: {
  ids: FieldIds;
  schema: Schema;
  required: boolean;
  value: unknown;
  change: (value: unknown) => void;
}) => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const given = { ...ids, required, value: text };
  switch (kindOf(schema)) {
    case 'one-of':
      return (
        <select
          {...given}
          onChange={({ currentTarget }) =>
            change(schema.enum?.find((option) => String(option) === currentTarget.value))
          }
        >
          <option value="">{required ? t`请选择` : t`不填`}</option>
          {schema.enum?.map((option) => (
            <option key={option} value={String(option)}>
              {optionWords(schema, option)}
            </option>
          ))}
        </select>
      );
    case 'yes-no':
      return (
        <input
          {...ids}
          type="checkbox"
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked ? true : undefined)}
        />
      );
    case 'number':
      return (
        <input
          {...given}
          type="number"
          min={schema.minimum}
          max={schema.maximum}
          onInput={({ currentTarget }) =>
            change(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)
          }
        />
      );
    case 'instant':
      return <InstantField ids={ids} required={required} value={text} change={change} />;
    case 'date':
      return (
        <input {...given} type="date" onInput={(event) => change(event.currentTarget.value)} />
      );
    default:
      return mostCharacters(schema) > ONE_LINE ? (
        <textarea
          {...given}
          maxLength={schema.maxLength}
          onInput={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <input
          {...given}
          maxLength={schema.maxLength}
          autocomplete="off"
          onInput={(event) => change(event.currentTarget.value)}
        />
      );
  }
};

/** How long a text may be: a code has its bound at the end of its pattern. */
const mostCharacters = ({ maxLength, pattern = '' }: Schema): number =>
  maxLength ?? Number(/\{\d+,(\d+)\}\$$/.exec(pattern)?.[1] ?? ONE_LINE + 1);

/** What one of the values of a field is called. */
export const optionWords = (schema: Schema, option: string | number): string => {
  const words = schema.words?.[option];
  return words === undefined ? String(option) : inWords(words);
};
