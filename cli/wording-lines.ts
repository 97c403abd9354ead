import type { BranchSettings } from '../functions/contracts/branch.ts';
import { composed, type MessageFacts } from '../functions/customers/compose.ts';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { plusSeconds, toInstant } from '../functions/domain/time.ts';
import { effectiveWording } from '../functions/domain/wording/effective-wording.ts';
import {
  LANGUAGES,
  type Language,
  MESSAGE_KINDS,
  MESSAGE_WAYS,
  type MessageKind,
} from '../functions/domain/wording/wording.ts';

const DAY = 86_400;
const EXAMPLE_DAY = toInstant(Date.UTC(2026, 10, 30, 2, 15));

const SAID: { readonly [kind in MessageKind]?: Bilingual } = {
  'solution-answer': {
    zh: '我们正在核对您三个月以来的账单，核对结果会一并告知。',
    en: 'We are going through your bills of the last three months and will tell you what we find.',
  },
  answer: {
    zh: '经核查，系统重复扣收了当月套餐费30元，现已退回您的账户。',
    en: 'Our system charged your monthly plan twice. The 30 yuan are back on your account.',
  },
  refusal: {
    zh: '省通信管理局已于今年8月就此作出结论，我们此后未收到新的情况。',
    en: 'The communications administration came to its conclusion in August; we have heard of nothing new since.',
  },
};

/** What the examples tell of: a case of nobody's. */
const exampleOf = (kind: MessageKind, language: Language): MessageFacts => ({
  number: '7K2M9QX4TRA',
  name: { zh: '李明', en: 'Li Ming' }[language],
  receivedAt: EXAMPLE_DAY,
  writtenAt: EXAMPLE_DAY,
  by: plusSeconds(EXAMPLE_DAY, 2 * DAY),
  lawBy: plusSeconds(EXAMPLE_DAY, 15 * DAY),
  appealBy: plusSeconds(EXAMPLE_DAY, 150 * DAY),
  progress: 'https://redress.example.cn/progress/…',
  words: SAID[kind]?.[language],
  basis: { zh: '收费误差，双倍返还', en: 'our promise to refund wrong charges' }[language],
  ground: 'already-decided',
});

/** Every text that a branch sends to customers, by an example, each under what it is. */
export const wordingLines = ({
  branch,
  wording,
}: Pick<BranchSettings, 'branch' | 'wording'>): string[] => {
  const place = { wording: effectiveWording(branch, wording), timeZone: branch.timeZone };
  return MESSAGE_KINDS.flatMap((kind) =>
    MESSAGE_WAYS.flatMap((way) =>
      LANGUAGES.flatMap((language) => {
        const { subject, text } = composed(kind, way, language, exampleOf(kind, language), place);
        const heading = `== texts.${kind}.${way}.${language} ==`;
        return [heading, ...(subject === '' ? [] : [subject, '']), text, ''];
      }),
    ),
  );
};
