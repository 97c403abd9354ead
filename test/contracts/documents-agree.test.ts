import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INBOUND_EVENTS } from '../../functions/contracts/events/inbound-events.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { spoilt } from './spoilt.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
ajv.addSchema(read('docs/openapi.json'), 'openapi');

/** What a document says of a value, and what the schema does that the branch itself reads by. */
type Pair = { readonly name: string; readonly example: unknown } & {
  readonly documented: (value: unknown) => boolean;
  readonly taken: (value: unknown) => boolean;
};

const bodies: Pair[] = OPERATIONS.flatMap(({ id, body }) => {
  if (body.type !== 'application/json') return [];
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}Request`;
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  return [
    {
      name,
      example: body.example,
      documented: (value) => validate(value),
      taken: (value) => body.schema.safeParse(value).success,
    },
  ];
});

const BODY_OF = {
  PhoneCallLogged: 'RegisterPhoneCallRequest',
  WalkInRegistered: 'RegisterWalkInRequest',
  LetterReceived: 'RegisterLetterRequest',
  WebsiteFormSubmitted: 'RegisterWebsiteFormRequest',
  ReferralReceived: 'RegisterTransferredRequest',
};

const events: Pair[] = Object.entries(INBOUND_EVENTS).map(([type, schema]) => {
  const validate = ajv.compile(read(`docs/events/${type}.json`));
  const data = bodies.find(({ name }) => name === Object(BODY_OF)[type])?.example;
  return {
    name: type,
    example: { meta: { branch: 'huaian' }, data },
    documented: (value) => validate(value),
    taken: (value) => schema.safeParse(value).success,
  };
});

/** All that a complaint may say, so that every text in it is tried. */
const WHOLE = {
  customer: {
    name: '王小明',
    phone: '13912345678',
    email: 'wang@customer.example',
    address: '淮安市清江浦区虚构路 1 号',
    postcode: '223001',
    number: '13912345679',
    homeUnit: 'huaian-1',
  },
  matter: {
    category: 'billing',
    title: '套餐外流量费争议',
    demand: '退还费用',
    facts: '账单多出 30 元。',
    occurredAt: '2026-09-30',
  },
  refusal: { ground: 'no-evidence', reason: '无法举证' },
  unit: 'hall-7',
};

/** An example with more in it, where it is a complaint's. */
const wholly = (example: unknown): unknown => {
  if (typeof example !== 'object' || example === null) return example;
  if ('data' in example) return { ...example, data: wholly(example.data) };
  return 'matter' in example ? { ...example, ...WHOLE } : example;
};

type Path = readonly string[];

const textsIn = (value: unknown): Path[] => {
  if (typeof value === 'string') return [[]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part).map((path) => [key, ...path]),
  );
};

const replaced = (value: unknown, [key, ...rest]: Path, text: string): unknown => {
  if (key === undefined) return text;
  const part = Object(value)[key];
  const changed = replaced(part, rest, text);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? changed : one))
    : { ...Object(value), [key]: changed };
};

/** Of all that has been taken for something else: blanks, what is not seen, controls, lost halves. */
const PIECES =
  '投|a|9|９|@|＠|-|~|/|Z| |\t|\n|\r|\r\n|\f|\u0007|\u0085|\u00a0|\u200b|\u2800|\ufeff|\ufffd|\ud842|𠮷|\u202e';
const odd = fc
  .array(fc.constantFrom(...PIECES.split('|')), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

const LENGTHS = [1, 3, 12, 40, 60, 64, 100, 128, 200, 254, 300, 2000, 5000, 20_000];
/** One character below, on and one above each length that any text may have. */
const long = fc
  .tuple(
    fc.constantFrom('投', 'x', '9', '𠮷'),
    fc.constantFrom(...LENGTHS),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([character, length, more]) => character.repeat(length + more));

const TIMES = [
  '2026-09-30T20:00:00+08:00',
  '2026-09-30T12:00:00Z',
  '2026-09-30T12:00:00.123456Z',
  '2026-09-30T12:00Z',
  '2026-09-30T12:00:00',
  '2026-09-30t12:00:00z',
  '2026-09-30 12:00:00Z',
  '2026-09-30T24:00:00Z',
  '2026-09-30T23:59:60Z',
  '2026-09-30T12:00:00+24:00',
  '2026-09-30T12:00:00+0800',
  '2026-09-31T12:00:00Z',
  '2026-02-29T12:00:00Z',
  '2028-02-29T12:00:00Z',
  '2100-02-29T12:00:00Z',
  '0000-01-01T00:00:00Z',
  '1899-12-30T12:00:00Z',
  '1900-01-02T12:00:00Z',
  '2199-12-30T12:00:00Z',
  '2200-01-02T12:00:00Z',
  '9999-12-31T12:00:00Z',
  '+012026-09-30T12:00:00Z',
  '2026-09-30',
  '2026-02-30',
  '1899-12-31',
  '2200-01-01',
  '2026-9-30',
  '20260930',
];
const texts = fc.oneof(odd, long, fc.constantFrom(...TIMES), fc.string({ maxLength: 5 }));

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

describe.each([...bodies, ...events])('$name', ({ example, documented, taken }) => {
  const agrees = (value: unknown) => {
    const sent = asJson(value);
    expect({ sent, taken: documented(sent) }).toEqual({ sent, taken: taken(sent) });
  };

  it('takes its example, as it is documented', () => {
    expect(documented(example)).toBe(true);
    agrees(example);
  });

  it('takes what is documented and nothing else, whatever is spoilt', () => {
    fc.assert(fc.property(spoilt(wholly(example)).chain(spoilt), agrees), { numRuns: 500 });
  });

  const paths = textsIn(wholly(example));
  if (paths.length === 0) return;
  it('takes the texts that are documented and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), texts, (path, text) =>
        agrees(replaced(wholly(example), path, text)),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what may be left out, but not all of it', () => {
  const { customer: _, ...call } = Object(bodies[0]?.example);
  const withCustomer = (customer: object) => ({ ...call, customer });
  it.each([
    ['RegisterPhoneCallRequest', withCustomer({ name: '王小明', tier: 'vip' }), false],
    ...Object.entries(WHOLE.customer).map(
      ([field, text]) =>
        [
          'RegisterPhoneCallRequest',
          withCustomer({ [field]: text }),
          ['phone', 'email', 'address', 'number'].includes(field),
        ] as const,
    ),
    ['CorrectFactsRequest', { facts: {}, reason: '登记有误' }, false],
    ['CorrectFactsRequest', { facts: { tier: 'vip' }, reason: '登记有误' }, true],
    ['EnterAppealDatesRequest', {}, false],
    ['EnterAppealDatesRequest', { decidedAt: '2026-10-20T09:00:00+08:00' }, true],
  ] as const)('%s of %j: %s', (name, value, right) => {
    const body = bodies.find((one) => one.name === name);
    expect([body?.documented(value), body?.taken(value)]).toEqual([right, right]);
  });
});
