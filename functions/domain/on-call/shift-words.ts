import type { Bilingual } from '../bilingual.ts';
import { LEVEL_WORDS, type Level } from '../level.ts';
import { MUTING_GROUND_WORDS } from '../muting/ground-words.ts';
import type { PlannedMuting } from '../muting/muting.ts';
import type { Instant } from '../time.ts';
import { openedAt } from './alert-links.ts';
import { localTimeOf } from './local-time-words.ts';
import type { Shift } from './shifts.ts';
import type { AlertPlace } from './wording.ts';

/** How many there are, and what some of them are known by; `atLeast`: there are more than were counted. */
export type Counted = {
  readonly count: number;
  readonly atLeast?: boolean;
  /** Ticket, notice or order numbers: nothing personal. */
  readonly numbers: readonly string[];
};

/** What somebody is told who comes on call, and once a day while they are. */
export type ShiftBrief = {
  readonly occasion: 'shift' | 'daily';
  readonly level: Level;
  readonly turn: Shift['turn'];
  readonly from: Instant;
  /** Absent where nobody else comes within the time that is looked through. */
  readonly until?: Instant;
  /** Whom the reader stands in for, by name. */
  readonly standsInFor?: string;
  /** Who was on call before, by name. */
  readonly before: readonly string[];
  /** Alerts that nobody has acknowledged, without those that were put off. */
  readonly open: Counted;
  /** Alerts that woke nobody, and wait or have waited for this. */
  readonly putOff: Counted;
  /** Tickets of which a limit or promise ends within {@link DUE_WITHIN_HOURS}. */
  readonly due: Counted;
  /** Who stands in for whom now, by name. */
  readonly overrides: readonly {
    readonly person: string;
    readonly insteadOf?: string;
    readonly to: Instant;
  }[];
  /** What planned work mutes now, and who asked for it, by name. */
  readonly mutings: readonly (Pick<PlannedMuting, 'id' | 'to' | 'because' | 'work'> & {
    readonly by?: string;
  })[];
};

/** How far ahead limits are told of. */
export const DUE_WITHIN_HOURS = 8;

/** Whether there is anything that somebody should know. */
export const hasToTell = ({ open, putOff, due, mutings }: ShiftBrief): boolean =>
  mutings.length > 0 || [open, putOff, due].some(({ count }) => count > 0);

/** The words of a brief; the subject stands by itself, where a text message has nothing else. */
export const shiftWords = (
  brief: ShiftBrief,
  place: AlertPlace,
): { readonly subject: string; readonly text: Bilingual; readonly link: string } => {
  const local = (at: Instant) => localTimeOf(at, place.timeZone).slice(0, 16);
  const link = openedAt(place).alerts();
  const head = headOf(brief, local);
  const { open, putOff, due } = brief;
  const counts = {
    zh: `未确认告警 ${countSaid(open)} 条，留待处理 ${countSaid(putOff)} 条，${DUE_WITHIN_HOURS} 小时内到期 ${countSaid(due)} 件`,
    en: `${countSaid(open)} open, ${countSaid(putOff)} put off, ${countSaid(due)} due in ${DUE_WITHIN_HOURS} h`,
  };
  const lines: readonly Bilingual[] = [
    { zh: `${head.zh}。`, en: `${head.en}.` },
    ...beforeSaid(brief),
    {
      zh: `未确认告警：${zhListed(open, '条')}。`,
      en: `Alerts not acknowledged: ${enListed(open)}.`,
    },
    {
      zh: `未即时呼叫、留待处理的告警：${zhListed(putOff, '条')}。`,
      en: `Alerts put off, not called for at once: ${enListed(putOff)}.`,
    },
    {
      zh: `${DUE_WITHIN_HOURS} 小时内到期的时限与承诺：${zhListed(due, '件')}。`,
      en: `Limits and promises that end within ${DUE_WITHIN_HOURS} hours: ${enListed(due)}.`,
    },
    ...overridesSaid(brief, local),
    ...mutingsSaid(brief, local),
    { zh: `查看：${link}`, en: `See: ${link}` },
  ];
  return {
    subject: `[Redress] ${head.zh}：${counts.zh} · ${head.en}: ${counts.en}`,
    text: { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') },
    link,
  };
};

type Local = (at: Instant) => string;

const headOf = (
  { occasion, level, turn, until, standsInFor }: ShiftBrief,
  local: Local,
): Bilingual => {
  const { zh, en } = LEVEL_WORDS[level];
  const duty = turn === 'first' ? '值班' : '备班';
  const who = standsInFor === undefined ? '您' : `您代 ${standsInFor} `;
  const end =
    until === undefined
      ? { zh: '', en: '' }
      : { zh: `，至 ${local(until)}（当地时间）`, en: ` until ${local(until)} local time` };
  const what = occasion === 'daily' ? { zh: '每日汇总：', en: 'daily summary: ' } : EMPTY;
  return {
    zh: `${what.zh}${who}在${zh}${duty}${end.zh}`,
    en: `${what.en}you are on call at ${en} level${turn === 'first' ? '' : ', after others,'}${standsInFor === undefined ? '' : ` in place of ${standsInFor}`}${end.en}`,
  };
};

const EMPTY: Bilingual = { zh: '', en: '' };

const beforeSaid = ({ occasion, before, turn }: ShiftBrief): readonly Bilingual[] => {
  // Who is called after others takes over from nobody.
  if (occasion === 'daily' || (turn === 'after' && before.length === 0)) return [];
  return [
    before.length === 0
      ? { zh: '此前无人值班。', en: 'Nobody was on call before.' }
      : { zh: `上一班：${before.join('、')}。`, en: `Before you: ${before.join(', ')}.` },
  ];
};

const overridesSaid = ({ overrides }: ShiftBrief, local: Local): readonly Bilingual[] =>
  overrides.map(({ person, insteadOf, to }) =>
    insteadOf === undefined
      ? {
          zh: `临时加派值班：${person}，至 ${local(to)}。`,
          en: `Put on call: ${person}, until ${local(to)}.`,
        }
      : {
          zh: `代班：${person} 代 ${insteadOf}，至 ${local(to)}。`,
          en: `Standing in: ${person} for ${insteadOf}, until ${local(to)}.`,
        },
  );

const mutingsSaid = ({ mutings }: ShiftBrief, local: Local): readonly Bilingual[] =>
  mutings.map(({ id, to, because, work, by }) => {
    const { zh, en } = MUTING_GROUND_WORDS[because];
    const number = work === undefined ? '' : ` ${work}`;
    return {
      zh: `计划内工作屏蔽告警：${zh}${number}，至 ${local(to)}（${by === undefined ? '' : `${by}设置，`}${id}）。`,
      en: `Alerts muted for planned work: ${en}${number}, until ${local(to)} (${by === undefined ? '' : `by ${by}, `}${id}).`,
    };
  });

const countSaid = ({ count, atLeast }: Counted): string => (atLeast ? `${count}+` : `${count}`);

const zhListed = (counted: Counted, unit: string): string => {
  if (counted.count === 0) return '无';
  const { numbers } = counted;
  const some = numbers.length < counted.count || counted.atLeast ? ' 等' : '';
  return `${countSaid(counted)} ${unit}${numbers.length === 0 ? '' : `（${numbers.join('、')}${some}）`}`;
};

const enListed = (counted: Counted): string => {
  if (counted.count === 0) return 'none';
  const { numbers } = counted;
  const some = numbers.length < counted.count || counted.atLeast ? ', …' : '';
  return `${countSaid(counted)}${numbers.length === 0 ? '' : ` (${numbers.join(', ')}${some})`}`;
};
