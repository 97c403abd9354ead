import * as z from 'zod';

/** An attribute as DynamoDB's protocol writes it. */
export type Attribute = Readonly<Record<string, unknown>>;

/** An item as DynamoDB's protocol writes it. */
export type WireItem = Readonly<Record<string, Attribute>>;

const Members = z.array(z.record(z.string(), z.unknown()));
const Fields = z.record(z.string(), z.record(z.string(), z.unknown()));

const utf8 = (text: string): number => Buffer.byteLength(text);

/** Bytes of one value, by the rules that DynamoDB publishes. */
const valueSize = (attribute: Attribute): number => {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'S':
      return utf8(String(value));
    case 'N':
      return Math.ceil(String(value).replace(/[-.]/g, '').length / 2) + 1;
    case 'L':
      return 3 + Members.parse(value).reduce((sum, one) => sum + 1 + valueSize(one), 0);
    case 'M':
      return 3 + itemSize(Fields.parse(value)) + Object.keys(Fields.parse(value)).length;
    default:
      return 1;
  }
};

/** Bytes of an item, names included. */
export const itemSize = (item: WireItem): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + valueSize(value), 0);
