const decoder = new TextDecoder('gbk');

/** Every two-byte character, by what it stands for. The platform only decodes. */
const table = (): ReadonlyMap<string, readonly [number, number]> => {
  const pairs: [string, readonly [number, number]][] = [];
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd')
        pairs.push([character, [first, second]]);
    }
  }
  return new Map(pairs);
};

let known: ReturnType<typeof table> | undefined;

/**
 * Encodes as Chinese mail programs of the years around 2006 do.
 * @throws RangeError for a character that GBK has not
 */
export const encodeGbk = (text: string): Uint8Array => {
  known ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character < '\u0080' ? [character.charCodeAt(0)] : known.get(character);
    if (pair === undefined) throw new RangeError(`GBK has no ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
};
