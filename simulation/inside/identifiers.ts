import * as real from '../../functions/gateways/identifiers.ts';
import { here } from './here.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const text = (number: number, length: number): string => {
  let left = number;
  let written = '';
  for (let place = 0; place < length; place += 1) {
    written = CROCKFORD.charAt(left % 32) + written;
    left = Math.floor(left / 32);
  }
  return written;
};

const drawn = (length: number): string =>
  Array.from({ length }, () => CROCKFORD.charAt(Math.floor(here.random() * 32))).join('');

export const makeIdentifiers = () => ({
  ...real.makeIdentifiers((below) => Math.floor(here.random() * below)),
  ulid: () => `${text(here.now(), 10)}${drawn(16)}`,
});
