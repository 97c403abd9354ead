/** Area codes in use, without the trunk 0: three figures, and two for the largest cities. */
const AREA =
  '3(?:[15]\\d|35|49|7[0-79]|9[1-68])|4(?:1[125-9]|2[179]|[35][1-9]|6[47-9]|7\\d|8[23])|5(?:[1357]\\d|2[37]|4[36]|6[1-46]|80|9[1-9])|6(?:3[1-35]|6[0238]|9[12])|7(?:01|[1579]\\d|2[248]|3[014-9]|4[3-6]|6[023689])|8(?:1[236-8]|2[5-7]|[37]\\d|5[14-9]|8[36-8]|9[1-8])|9(?:0[1-3689]|1[1-79]|3\\d|4[13]|5[1-5]|7[0-79]|9[0-35-9])';
const LARGE_AREA = '10|2[0-57-9]';

const LANDLINE = new RegExp(`^(?:(?:${LARGE_AREA})[2-8]\\d{7}|(?:${AREA})[2-8]\\d{6,7})$`);
/** 140 to 144 have thirteen figures: cards of things, as 10646 to 10649 have. */
const MOBILE = /^1(?:[35-9]\d|4[5-9])\d{8}$/;
const CARD_OF_THINGS = /^(?:14[0-4]\d{10}|1064[6-9]\d{8})$/;
/** Hong Kong, Macao and Taiwan, as they are written without a `+`: no area code reads like them. */
const NEIGHBOURS = /^(?:852[2-9]\d{7}|853[268]\d{7}|8860?[2-9]\d{7,8})$/;

const AREA_AHEAD = new RegExp(`^0(?:${LARGE_AREA}|${AREA})(?=\\d)`);

/** True for a number of China's that one subscriber has, without trunk 0: a landline with its area code. */
export const isLandline = (digits: string): boolean => LANDLINE.test(digits);

/** True for a mobile number, or that of a card of things. */
export const isMobile = (digits: string): boolean =>
  MOBILE.test(digits) || CARD_OF_THINGS.test(digits);

/** True for a number of Hong Kong, Macao or Taiwan with its country code. */
export const isNeighbours = (digits: string): boolean => NEIGHBOURS.test(digits);

/** What is left behind an area code with its trunk 0; undefined where none stands ahead. */
export const behindAreaCode = (digits: string): string | undefined =>
  AREA_AHEAD.test(digits) ? digits.replace(AREA_AHEAD, '') : undefined;
