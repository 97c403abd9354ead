import type * as z from 'zod';
import type { AnyOperation } from '../operations/operations.ts';

type BodyOf<One> = One extends {
  readonly facts: infer Facts extends z.ZodRawShape;
  readonly words: infer Words extends z.ZodRawShape;
}
  ? z.input<z.ZodObject<Facts & Words>>
  : One extends {
        readonly method: 'POST';
        readonly body: { readonly schema: infer Schema };
      }
    ? z.input<Schema>
    : never;

/** Each field of a body, however deep, with what may stand in it. */
type FieldsIn<Value> = Value extends readonly (infer Item)[]
  ? FieldsIn<Item>
  : Value extends Uint8Array
    ? never
    : Value extends object
      ? {
          [Name in keyof Value as string extends Name ? never : Name]-?:
            | readonly [Name, Scalar<NonNullable<Value[Name]>>]
            | FieldsIn<NonNullable<Value[Name]>>;
        } extends infer Fields
        ? Fields[keyof Fields]
        : never
      : never;

type Scalar<Value> = Value extends readonly (infer Item)[] ? Scalar<Item> : Value;

type Field = Extract<FieldsIn<BodyOf<AnyOperation>>, readonly [string, unknown]>;

/** The name of a field that somebody may be asked to fill in. */
export type FieldName = Field[0];

type LiteralsOf<Value> = Value extends string ? (string extends Value ? never : Value) : never;

type ValuesAt<Name extends string, One = Field> = One extends readonly [Name, infer Value]
  ? LiteralsOf<Value>
  : never;

/** The fields where one chooses, and what there is to choose from. */
export type Choices = {
  readonly [Name in FieldName as [ValuesAt<Name>] extends [never] ? never : Name]: ValuesAt<Name>;
};
