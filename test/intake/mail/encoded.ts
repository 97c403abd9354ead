const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

const tableOf = (label: string): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const leads = Array.from({ length: 0x7e }, (_, index) => 0x81 + index);
  const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index);
  const made = new Map<string, readonly number[]>();
  for (const lead of leads)
    for (const trail of trails) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\ufffd' && !made.has(letter))
        made.set(letter, [lead, trail]);
    }
  tables.set(label, made);
  return made;
};

/** Text in a charset of one byte or two for a character. */
export const encode = (label: 'gbk' | 'big5' | 'shift_jis' | 'euc-kr', text: string): Buffer =>
  Buffer.from([...text].flatMap((letter) => tableOf(label).get(letter) ?? letter.charCodeAt(0)));

/** An encoded word (RFC 2047). */
export const word = (charset: string, content: Uint8Array | string): string =>
  `=?${charset}?B?${Buffer.from(content).toString('base64')}?=`;

/** Quoted-printable with every byte quoted. */
export const quoted = (content: Uint8Array | string): string =>
  [...Buffer.from(content)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\n');
