import { behindAreaCode, isMobile } from './china-numbers.ts';

/**
 * Numbers without an area code that are dialled as they are all over China.
 */
const SERVICE_NUMBERS: readonly RegExp[] = [
  // emergency, directory and directory-like: 110, 114, 119, 120, 122
  /^1(?:1\d|2[0-2])$/,
  // operators' hotlines and their short codes: 10000, 10010, 10086, 10099, 1008611
  /^100\d{2,5}$/,
  // public and operators' services: 11185, 12300, 12315, 12321, 12381, 12580, 116114
  /^1[12]\d{3,4}$/,
  // banks, insurers, platforms: 95588, 95013…; numbers that hide another behind one: 95013 and six more
  /^95\d{3,6}$/,
  /^950\d{7,9}$/,
  // provinces' own: 96xxx
  /^96\d{3,4}$/,
  // senders of application messages: 106 with up to 17 digits more
  /^106\d{5,17}$/,
  // shared-cost and freephone, nation-wide hotlines of companies: 1010xxxx
  /^(?:400|800)\d{7}$/,
  /^1010\d{4}$/,
  // call-through prefixes: 17909, 17951
  /^179\d{2}$/,
];

/** Of these every city has its own, so that an area code may stand ahead. */
const LOCAL_SERVICE = /^(?:1(?:1\d|2[0-2])|100\d{2,5}|1[12]\d{3,4}|9[56]\d{3,4})$/;

/** True when plain digits are a Chinese service number, or a city's with its area code. */
export const isServiceNumber = (digits: string): boolean =>
  LOCAL_SERVICE.test(behindAreaCode(digits) ?? '') ||
  (!isMobile(digits) && SERVICE_NUMBERS.some((form) => form.test(digits)));
