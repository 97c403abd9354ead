import type { Bilingual } from '../domain/bilingual.ts';
import type { Post } from '../domain/post.ts';
import type { Refusing } from '../domain/ticket/decision.ts';
import type { Channel } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { CHANNEL_WORDS, POST_WORDS } from './value-labels.ts';

/** A value that is the same in every language: a state, an id, a rule. */
export const asIs = (value: string): Bilingual => ({ en: value, zh: value });

export const unknownField: Bilingual = { en: 'this field is not known', zh: '没有这个字段' };

export const requiredBy = (rule: string): Bilingual => ({
  en: `required by rule ${rule}`,
  zh: `规则 ${rule} 要求填写`,
});

export const notLaterThanNow = (now: Instant): Bilingual => ({
  en: `must not be later than now, ${now}`,
  zh: `不得晚于当前时间 ${now}`,
});

export const laterThanNow = (now: Instant): Bilingual => ({
  en: `must be later than now, ${now}`,
  zh: `须晚于当前时间 ${now}`,
});

/** @param latest the last end that is allowed, if any is */
export const mutedAtMost = (longest: string, latest: Instant | undefined): Bilingual =>
  latest === undefined
    ? {
        en: `cannot be longer: ${longest} in all are muted already`,
        zh: `已屏蔽满 ${longest}，不能再延长`,
      }
    : {
        en: `at the latest ${latest} (${longest} in all)`,
        zh: `最晚 ${latest}（合计不超过 ${longest}）`,
      };

export const notLaterThanToday = (today: string): Bilingual => ({
  en: `must not be later than today, ${today}`,
  zh: `不得晚于今天 ${today}`,
});

export const notEarlierThan = (field: string): Bilingual => ({
  en: `must not be earlier than ${field}`,
  zh: `不得早于 ${field}`,
});

const MUST: Readonly<Record<Refusing<'wrong-time'>['must'], Bilingual>> = {
  'be-later': { en: 'must be later than', zh: '须晚于' },
  'be-earlier': { en: 'must be earlier than', zh: '须早于' },
  'not-be-later': { en: 'must not be later than', zh: '不得晚于' },
  'not-be-earlier': { en: 'must not be earlier than', zh: '不得早于' },
};

const THAN: Readonly<Record<Refusing<'wrong-time'>['than'], Bilingual>> = {
  now: { en: 'now, ', zh: '当前时间 ' },
  receipt: { en: 'the receipt, ', zh: '收到投诉的时间 ' },
  registration: { en: 'the registration, ', zh: '登记时间 ' },
  'outside-date': { en: "the outside body's date, ", zh: '外部单位限定的时间 ' },
  'next-date': { en: '', zh: ' ' },
  message: { en: 'what was to be told, ', zh: '告知内容形成的时间 ' },
};

export const wrongTime = ({ must, than, at }: Refusing<'wrong-time'>): Bilingual => ({
  en: `${MUST[must].en} ${THAN[than].en}${at}`,
  zh: `${MUST[must].zh}${THAN[than].zh}${at}`,
});

export const notOfChannel = (channel: Channel): Bilingual => ({
  en: `a complaint by ${channel} has none`,
  zh: `${CHANNEL_WORDS[channel].zh}投诉没有此项`,
});

export const waitsNow = (sequence: number): Bilingual => ({
  en: `${sequence} waits now: read it before you judge it`,
  zh: `现待复核的是 ${sequence}，请先阅再核`,
});

export const versionNow = (version: number): Bilingual => ({
  en: `it is ${version} now`,
  zh: `现为 ${version}`,
});

export const expected = (what: string): Bilingual => ({
  en: `expected ${what}`,
  zh: `应为 ${what}`,
});

export const expectedInUtf8 = (what: string): Bilingual => ({
  en: `expected ${what} in UTF-8`,
  zh: `应为 UTF-8 编码的 ${what}`,
});

export const notUtf8: Bilingual = {
  en: 'not UTF-8, or a character was lost: U+FFFD',
  zh: '不是 UTF-8 编码，或有字符已丢失（U+FFFD）',
};

export const atMostBytes = (bytes: number): Bilingual => ({
  en: `at most ${bytes} bytes are taken`,
  zh: `最多接收 ${bytes} 字节`,
});

export const largerElsewhere = (bytes: number, elsewhere: string): Bilingual => ({
  en: `${atMostBytes(bytes).en}; larger: ${elsewhere}`,
  zh: `${atMostBytes(bytes).zh}，更大的请用 ${elsewhere}`,
});

export const notOffered: Bilingual = {
  en: 'nothing is offered at this path, or not with this method',
  zh: '没有此路径，或此路径不支持该方法',
};

export const bearerExpected: Bilingual = {
  en: 'expected Bearer and a token',
  zh: '应为 Bearer 加令牌',
};

export const subjectExpected: Bilingual = {
  en: 'expected 1 to 255 printable ASCII characters',
  zh: '应为 1 至 255 个可打印的 ASCII 字符',
};

export const clientExpected: Bilingual = {
  en: 'expected a client that the branch lists with this role (auth.clients in branch.json)',
  zh: '应为本分公司登记的客户端，且角色相符（branch.json 中的 auth.clients）',
};

/** The ids of those whom somebody may name instead. */
export const whoCould = (people: readonly string[]): Bilingual =>
  people.length > 0
    ? { en: `expected one of: ${people.join(', ')}`, zh: `须为以下人员之一：${people.join('、')}` }
    : { en: 'nobody handles there: leave it out', zh: '该单位暂无处理人，请勿指定' };

/** The ids of those units that somebody may name. */
export const oneOfTheUnits = (units: readonly string[]) => ({
  field: 'unit',
  problem: {
    en: `expected one of: ${units.join(', ')}`,
    zh: `须为以下单位之一：${units.join('、')}`,
  },
});

/** Which posts may, as people call them. */
export const oneOfThePosts = (posts: readonly Post[]) => ({
  field: 'post',
  problem: {
    en: `expected one of: ${posts.map((post) => POST_WORDS[post].en).join(', ')}`,
    zh: `须为以下岗位之一：${posts.map((post) => POST_WORDS[post].zh).join('、')}`,
  },
});

export const expiryExpected: Bilingual = {
  en: 'expected an expiry in seconds since 1970',
  zh: '应为到期时间（1970 年以来的秒数）',
};

export const noSuchBasis: Bilingual = {
  en: "not in this branch's catalogue of bases: GET /bases lists it",
  zh: '不在本分公司的答复依据目录中，请用 GET /bases 查询',
};

export const uploadFirst: Bilingual = {
  en: 'upload the scan first: POST /intake/uploads',
  zh: '请先上传扫描件：POST /intake/uploads',
};

/** Why bytes are no mail, in the parser's word and in a sentence. */
export const unreadableMail = (reason: string, why: Bilingual): Bilingual => ({
  en: `${reason}: ${why.en}`,
  zh: `${reason}：${why.zh}`,
});
