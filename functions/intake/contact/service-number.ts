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
  // banks, insurers, platforms: 95588, 95013…; provinces' own: 96xxx
  /^95\d{3,6}$/,
  /^96\d{3,4}$/,
  // senders of application messages: 106 with up to 17 digits more
  /^106\d{5,17}$/,
  // shared-cost and freephone
  /^(?:400|800)\d{7}$/,
  // call-through prefixes: 17909, 17951
  /^179\d{2}$/,
];

/** True when plain digits are a Chinese service number. */
export const isServiceNumber = (digits: string): boolean =>
  SERVICE_NUMBERS.some((form) => form.test(digits));
