import type { Language } from '../language.ts';
import type { Tally } from './tally.ts';
import type { Finding, Verdict } from './verdict/judge.ts';

/** What a playing came to. */
export type Outcome = {
  readonly tally: Tally;
  readonly verdict: Verdict;
  /** Requests that had to be sent again. */
  readonly askedAgain: number;
  readonly seconds: number;
};

const numbers = ({ tally, seconds }: Outcome, language: Language): string[] =>
  language === 'zh'
    ? [
        `${seconds.toFixed(0)} 秒内登记投诉 ${tally.registered} 件，其中重复投诉 ${tally.repeats} 件；重复提交 ${tally.replays} 次，均仍为同一工单。`,
        `按时答复 ${tally.answeredInTime} 件，超时答复 ${tally.answeredLate} 件，不予受理 ${tally.refused} 件，归档 ${tally.closed} 件。`,
        `当日答复并承诺日期 ${tally.promises} 件，其中逾期 ${tally.promisesMissed} 件；等待客户 ${tally.held} 件，延长时限 ${tally.extended} 件，更正 ${tally.corrected} 件。`,
        `升级到省公司 ${tally.toProvince} 次，升级到通信管理局 ${tally.toRegulator} 次。`,
        `客户收到邮件 ${tally.mails} 封，短信 ${tally.texts} 条。`,
        `呼叫 ${tally.pages} 次，其中确认 ${tally.acknowledged} 次；通报回执 ${tally.receipts} 份。`,
      ]
    : [
        `${tally.registered} complaints in ${seconds.toFixed(0)} s; ${tally.repeats} were repeats, ${tally.replays} were sent twice and are one ticket.`,
        `${tally.answeredInTime} answered in time, ${tally.answeredLate} late, ${tally.refused} refused; ${tally.closed} closed.`,
        `${tally.promises} dates promised the same day, ${tally.promisesMissed} of them missed; ${tally.held} held for the customer, ${tally.extended} extended, ${tally.corrected} corrected.`,
        `${tally.toProvince} climbs to the province, ${tally.toRegulator} to the regulator.`,
        `Customers got ${tally.mails} mails and ${tally.texts} text messages.`,
        `${tally.pages} pages, ${tally.acknowledged} of them acknowledged; ${tally.receipts} receipts of notices.`,
      ];

const findingLine = ({ subject, what, expected, found }: Finding, language: Language): string =>
  language === 'zh'
    ? `  ${subject}：${what}：应为 ${expected}，实为 ${found}`
    : `  ${subject}: ${what}: expected ${expected}, found ${found}`;

/** The outcome in lines: what happened in numbers, and every expectation that was not met. */
export const summaryLines = (outcome: Outcome, language: Language): readonly string[] => {
  const { verdict, askedAgain } = outcome;
  const { looked, findings } = verdict;
  const again =
    askedAgain === 0
      ? []
      : [
          language === 'zh'
            ? `有 ${askedAgain} 次请求因系统繁忙重新提交。`
            : `${askedAgain} requests had to be sent again: the machine was busy.`,
        ];
  const judged =
    language === 'zh'
      ? findings.length === 0
        ? [`✔ 已核对 ${looked} 项，全部符合预期。`]
        : [`✖ 已核对 ${looked} 项，${findings.length} 项不符：`]
      : findings.length === 0
        ? [`✔ ${looked} expectations were looked at, and all were met.`]
        : [`✖ ${looked} expectations were looked at, ${findings.length} were not met:`];
  return [
    '',
    ...numbers(outcome, language),
    ...again,
    ...judged,
    ...findings.map((finding) => findingLine(finding, language)),
  ];
};
