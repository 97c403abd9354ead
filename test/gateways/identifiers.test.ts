import { mod37_36 } from 'cdigit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIdentifiers } from '../../functions/gateways/identifiers.ts';
import { makeWallClock } from '../../functions/gateways/wall-clock.ts';

const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a ticket number', () => {
  it('is ten characters and a valid check character, none of them I, L, O or U', () => {
    const { ticketNumber } = makeIdentifiers();
    for (let n = 0; n < 500; n += 1) {
      const number = ticketNumber();
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/);
      expect(mod37_36.validate(number)).toBe(true);
    }
  });

  it('is drawn from all 32 characters at each of its places', () => {
    for (const [index, character] of [...CHARACTERS].entries()) {
      // The other places make up for a check character that would not do.
      let drawn = 0;
      const { ticketNumber } = makeIdentifiers(() => {
        drawn += 1;
        return drawn % 10 === 1 ? index : drawn % 32;
      });
      expect(ticketNumber().charAt(0)).toBe(character);
    }
  });

  it('with any one character wrong is no longer valid', () => {
    const { ticketNumber } = makeIdentifiers();
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.constantFrom(...CHARACTERS), (place, character) => {
        const number = ticketNumber();
        fc.pre(number.charAt(place) !== character);
        const wrong = number.slice(0, place) + character + number.slice(place + 1);
        expect(mod37_36.validate(wrong)).toBe(false);
      }),
    );
  });
});

describe('a ULID', () => {
  it('is 26 characters of its alphabet, and never the same twice', () => {
    const { ulid } = makeIdentifiers();
    const ids = Array.from({ length: 1000 }, () => ulid());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe('the wall clock', () => {
  it("gives the machine's time, cut to the whole second", () => {
    const before = Math.floor(Date.now() / 1000);
    const now = Date.parse(makeWallClock().now()) / 1000;
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
  });
});
