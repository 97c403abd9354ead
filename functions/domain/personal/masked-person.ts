/** Who a customer is, as far as somebody has told. */
export type PersonalData = {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  /** The number that the complaint is about. */
  readonly number?: string | undefined;
};

const MASK = '***';

/** The first and the last characters, where at least as many again stay hidden between them. */
const ends = (text: string, first: number, last: number): string => {
  const characters = [...text];
  if (characters.length < 2 * (first + last)) return MASK;
  return [...characters.slice(0, first), MASK, ...characters.slice(characters.length - last)].join(
    '',
  );
};

const mail = (address: string): string =>
  `${MASK}${address.slice(Math.max(0, address.lastIndexOf('@')))}`;

const MASKS: { readonly [Field in keyof PersonalData]-?: (text: string) => string } = {
  name: (text) => ends(text, 1, 0),
  phone: (text) => ends(text, 2, 2),
  number: (text) => ends(text, 2, 2),
  email: (text) => (text.includes('@') ? mail(text) : MASK),
  address: () => MASK,
  postcode: (text) => ends(text, 2, 0),
};

const FIELDS = ['name', 'phone', 'email', 'address', 'postcode', 'number'] as const;

/**
 * A customer as they are shown to whoever does not work the case: enough to tell two apart, too
 * little to reach one. What was not told stays untold.
 * @see rule M3
 */
export const maskedPerson = (person: PersonalData): PersonalData =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = person[field];
      return text === undefined ? [] : [[field, MASKS[field](text)]];
    }),
  );
