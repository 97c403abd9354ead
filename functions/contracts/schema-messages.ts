import type { Bilingual } from '../domain/bilingual.ts';

/** What schemas say of a value that has not their form. A schema says the English sentence. */
export const SENTENCES = {
  instant: {
    en: 'expected ISO 8601 with an offset, like 2026-09-30T20:00:00+08:00',
    zh: '应为带时区的 ISO 8601 时间，如 2026-09-30T20:00:00+08:00',
  },
  time: {
    en: 'expected ISO 8601 with an offset, like 2026-09-30T20:00:00+08:00, or a date alone, like 2026-09-30; within the years 1900 to 2199',
    zh: '应为带时区的 ISO 8601 时间，如 2026-09-30T20:00:00+08:00，或单独的日期，如 2026-09-30；限 1900 至 2199 年',
  },
  years: {
    en: 'must lie between 1900-01-01T00:00:00Z and 2199-12-31T23:59:59Z',
    zh: '须在 1900-01-01T00:00:00Z 至 2199-12-31T23:59:59Z 之间',
  },
  controls: { en: 'no control characters are allowed', zh: '不得含控制字符' },
  lost: {
    en: 'a character was lost: U+FFFD or half of a surrogate pair',
    zh: '有字符已丢失：含 U+FFFD 或不完整的代理对',
  },
  empty: { en: 'must not be empty', zh: '不得为空' },
  code: {
    en: 'expected 1 to 64 letters, digits or . _ : / -',
    zh: '应为 1 至 64 个字母、汉字、数字或 . _ : / -',
  },
  key: {
    en: 'expected 1 to 128 visible ASCII characters',
    zh: '应为 1 至 128 个可见的 ASCII 字符',
  },
  contentType: {
    en: 'expected a media type, such as image/jpeg',
    zh: '应为媒体类型，如 image/jpeg',
  },
  upload: {
    en: 'expected a key that POST /intake/uploads gave',
    zh: '应为 POST /intake/uploads 给出的 key',
  },
  area: {
    en: 'expected the six digits of an administrative division by GB/T 2260, such as 320812: GET /areas?q= finds them by name',
    zh: '应为 GB/T 2260 行政区划代码（六位数字），如 320812；可用 GET /areas?q= 按名称查询',
  },
  basis: {
    en: 'expected the code of a rule or public promise, such as double-refund: GET /bases lists them',
    zh: '应为答复依据目录中的代码，如 double-refund；可用 GET /bases 查询',
  },
  documentText: {
    en: 'expected a name or number as documents bear them: letters, digits, blanks and ._:/()〔〕[]#-, a letter or digit first, at most 60 characters',
    zh: '应为单位名称或文号：以文字或数字开头，可含空格及 ._:/()〔〕[]#-，最多 60 个字符',
  },
  notBoth: {
    en: 'must be left out where there is a refusal: a complaint is solved or refused',
    zh: '有不予受理（refusal）时不得填写：一件投诉或当场解决，或不予受理',
  },
  ticketId: { en: 'expected a ticket id', zh: '应为工单 id' },
  ticketNumber: { en: 'expected a ticket number', zh: '应为工单编号' },
  orderId: { en: 'expected the id of a work order', zh: '应为派发工单的 id' },
  handOverId: { en: 'expected the id of a hand-over', zh: '应为交班记录 id' },
  noticeId: { en: 'expected a notice id', zh: '应为通报 id' },
  setAsideId: {
    en: 'expected the id of something that was set aside',
    zh: '应为留存件 id',
  },
  alertId: { en: 'expected an alert id', zh: '应为告警 id' },
  version: {
    en: 'expected the version that you have read, such as "3"',
    zh: '应为您所读到的版本，如 "3"',
  },
  digits: { en: 'expected digits alone', zh: '只能是数字' },
  phone: {
    en: 'expected a telephone number: at most 60 characters, digits among them',
    zh: '应为电话号码：含数字，最多 60 个字符',
  },
  email: { en: 'expected a mail address', zh: '应为电子邮箱地址' },
  postcode: {
    en: 'expected a postcode: 3 to 12 letters, digits, blanks or -',
    zh: '应为邮政编码：3 至 12 个字母、数字、空格或 -',
  },
  numberOrEmail: {
    en: 'give either number or email, and not both',
    zh: 'number 与 email 须且只须填一项',
  },
  reachable: {
    en: 'give at least one of phone, email, address, number: the customer must be answered',
    zh: 'phone、email、address、number 至少填一项，否则无法答复客户',
  },
  memberId: {
    en: 'expected up to 64 of a-z, 0-9 and -, not - first',
    zh: '应为 1 至 64 个小写字母、数字或 -，且不以 - 开头',
  },
  subject: {
    en: 'expected 1 to 255 printable ASCII characters, no blank at either end',
    zh: '应为 1 至 255 个可打印的 ASCII 字符，首尾无空格',
  },
  serviceUrl: {
    en: 'expected an https:// address (http:// only for 127.0.0.1)',
    zh: '应为 https:// 地址（http:// 仅限 127.0.0.1）',
  },
  e164: {
    en: 'expected a number such as +8613800000000',
    zh: '应为带国家代码的号码，如 +8613800000000',
  },
  oneFact: { en: 'give at least one fact', zh: '至少填一项事实' },
  oneDate: { en: 'give at least one date', zh: '至少填一个日期' },
  alone: {
    en: 'stands alone: without any other filter, and without cursor',
    zh: '须单独使用，不能与其他条件或 cursor 同用',
  },
} as const satisfies Record<string, Bilingual>;

/** The sentence in both languages. */
export const sentenceOf = (en: string): Bilingual | undefined =>
  Object.values(SENTENCES).find((sentence) => sentence.en === en);
