import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { inWords } from '../language/language.ts';
import type { Change } from './change.ts';
import { Choices } from './choices.tsx';
import { type Draft, isDraft } from './drafts.ts';
import { Entry } from './entry.tsx';
import styles from './field.module.css';
import { areFiles, Files } from './files.tsx';
import { filled } from './filled.ts';
import { kindOf } from './kind-of.ts';
import { Labelled } from './labelled.tsx';
import { PickEntry } from './pick-entry.tsx';
import { PickSeveral } from './pick-several.tsx';
import { sourceOf } from './picks.ts';
import { mainForm, type Schema, type Variants, variantsOf } from './schema.ts';

/** What is wrong with which field, by where it stands in the whole body: `matter.title`. */
export type FieldProblems = ReadonlyMap<string, string>;

type FieldGiven = {
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly value: unknown;
  readonly change: Change<unknown>;
  readonly problems: FieldProblems;
};

/** The fields of an object, in the order of its schema. */
export const Fields = ({
  schema,
  value,
  change,
  problems,
  path = '',
}: {
  schema: Schema;
  value: Draft;
  change: Change<Draft>;
  problems: FieldProblems;
  /** Where the object stands in the whole, with a point behind it. */
  path?: string;
}) => {
  const variants = variantsOf(schema);
  if (variants !== undefined)
    return (
      <Variant variants={variants} value={value} change={change} problems={problems} path={path} />
    );
  const { properties = {}, required = [] } = mainForm(schema);
  return (
    <>
      {Object.entries(properties).map(([name, field]) => (
        <Field
          key={name}
          name={name}
          path={path + name}
          schema={field}
          required={required.includes(name)}
          value={value[name]}
          change={(update) => change((now) => ({ ...now, [name]: update(now[name]) }))}
          problems={problems}
        />
      ))}
    </>
  );
};

/** An object that may have several forms: first which, then the fields of that one. */
const Variant = ({
  variants: { by, forms },
  value,
  change,
  problems,
  path,
}: {
  variants: Variants;
  value: Draft;
  change: Change<Draft>;
  problems: FieldProblems;
  path: string;
}) => {
  const chosen = typeof value[by] === 'string' ? value[by] : '';
  const one = [...forms.values()][0]?.properties?.[by] ?? {};
  const form = forms.get(chosen);
  return (
    <>
      <Labelled
        label={one.label === undefined ? by : inWords(one.label)}
        required
        problem={problems.get(path + by)}
      >
        {(ids) => (
          <Entry
            ids={ids}
            schema={{ enum: [...forms.keys()], words: one.words }}
            required
            value={chosen}
            change={(next) => change(() => ({ [by]: next }))}
          />
        )}
      </Labelled>
      {form !== undefined && (
        <Fields schema={form} value={value} change={change} problems={problems} path={path} />
      )}
    </>
  );
};

/** A field of a command, by its schema: its name, what may be entered, and what is wrong with it. */
const Field = (given: FieldGiven) => {
  const { name, path, schema, required, value, change, problems } = given;
  const label = schema.label === undefined ? name : inWords(schema.label);
  const group = { label, required, problem: problems.get(path) };
  const source = sourceOf(name);
  const kind = kindOf(schema);
  switch (kind) {
    case 'fixed':
      return null;
    case 'object':
      return (
        <Group {...group}>
          <Fields
            schema={isLeftOut(required, value) ? { ...schema, required: [] } : schema}
            value={draftOf(value)}
            change={(update) => change((now) => update(draftOf(now)))}
            problems={problems}
            path={`${path}.`}
          />
        </Group>
      );
    case 'choices':
      return (
        <Group {...group}>
          <Choices schema={schema.items ?? {}} chosen={listOf(value)} change={ofList(change)} />
        </Group>
      );
    case 'list':
      return (
        <Group {...group}>
          <Listed {...given} />
        </Group>
      );
    default:
      return (
        <Labelled {...group}>
          {(ids) =>
            source !== undefined && kind === 'text' ? (
              <PickEntry
                ids={ids}
                source={source}
                required={required}
                value={typeof value === 'string' ? value : ''}
                change={(next) => change(() => next)}
              />
            ) : (
              <Entry
                ids={ids}
                schema={schema}
                required={required}
                value={value}
                change={(next) => change(() => next)}
              />
            )
          }
        </Labelled>
      );
  }
};

/** What need not be said at all asks for none of its parts before one was entered. */
const isLeftOut = (required: boolean, value: unknown): boolean =>
  !required && filled(value) === undefined;

/** Several of something: files, what the branch knows, or a list that grows by one item at a time. */
const Listed = (given: FieldGiven) => {
  const { name, schema, value, change } = given;
  const source = sourceOf(name);
  if (areFiles(schema)) return <Files value={listOf(value)} change={ofList(change)} />;
  return source === undefined || source === 'areas' ? (
    <Items {...given} />
  ) : (
    <PickSeveral
      label={schema.label === undefined ? name : inWords(schema.label)}
      source={source}
      chosen={listOf(value).map(String)}
      change={(update) => change((now) => update(listOf(now).map(String)))}
    />
  );
};

/** A list that grows by one item at a time. */
const Items = ({ path, schema, value, change, problems }: FieldGiven) => {
  const changeItems = ofList(change);
  const item = schema.items ?? {};
  return (
    <>
      {listOf(value).map((one, index) => (
        <div class={styles.item} key={`${path}.${index.toString()}`}>
          <Field
            name={`${index + 1}`}
            path={`${path}.${index}`}
            schema={{ ...item, label: { zh: `第 ${index + 1} 项`, en: `No. ${index + 1}` } }}
            required
            value={one}
            change={(update) =>
              changeItems((items) =>
                items.map((other, place) => (place === index ? update(other) : other)),
              )
            }
            problems={problems}
          />
          <button
            type="button"
            onClick={() => changeItems((items) => items.filter((_, place) => place !== index))}
          >
            {t`移除`}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => changeItems((items) => [...items, kindOf(item) === 'object' ? {} : ''])}
      >
        {t`添加一项`}
      </button>
    </>
  );
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const draftOf = (value: unknown): Draft => (isDraft(value) ? value : {});

const ofList =
  (change: Change<unknown>): Change<readonly unknown[]> =>
  (update) =>
    change((now) => update(listOf(now)));

/** Fields that belong together, under one name. */
const Group = ({
  label,
  required,
  problem,
  children,
}: {
  label: string;
  required: boolean;
  problem: string | undefined;
  children: ComponentChildren;
}) => (
  <fieldset class={styles.group}>
    <legend>
      {label}
      {!required && <span class={styles.optional}> {t`选填`}</span>}
    </legend>
    {problem !== undefined && <span class={styles.problem}>{problem}</span>}
    {children}
  </fieldset>
);
