import type { Bilingual } from '../bilingual.ts';
import { REPORTED_MATTER_WORDS, ruleOfMatter } from '../report-up.ts';
import type { Alert, AlertCause } from './alert.ts';
import type { Instead } from './fallback-reason.ts';
import type { Said } from './said.ts';

const INSTEAD: Readonly<Record<Instead, Bilingual>> = {
  'no-such-unit': {
    zh: '本单位未设监管与法律事务部，故呼叫本级负责人。',
    en: 'This branch has no unit of Regulatory & Legal, so whoever answers for the level is called.',
  },
  'nobody-there': {
    zh: '监管与法律事务部目前无人可呼，故呼叫本级负责人。',
    en: 'Nobody of Regulatory & Legal can be called now, so whoever answers for the level is.',
  },
};

/** What an alert says of something that goes up at once; what was written stays with the ticket (E8, G2). */
export const reportedUpSaid = (
  alert: Pick<Alert, 'branch' | 'level'>,
  { ticketNumber, owner, matter }: Extract<AlertCause, { kind: 'reported-up' }>,
  instead: Instead | undefined,
): Said => {
  const what = REPORTED_MATTER_WORDS[matter];
  const rule = ruleOfMatter(matter);
  const why = instead && INSTEAD[instead];
  return {
    subject: `${ticketNumber} 上报：${what.zh} · reported up: ${what.en}`,
    happened: {
      zh: `${owner} 就投诉工单 ${ticketNumber} 上报${what.zh}（规则 ${rule}）。${why?.zh ?? ''}`,
      en: `${owner} reports ${what.en} of complaint ${ticketNumber} (rule ${rule}).${why ? ` ${why.en}` : ''}`,
    },
    todo: toAct(alert, owner),
  };
};

const toAct = ({ branch, level }: Pick<Alert, 'branch' | 'level'>, owner: string): Bilingual => {
  if (owner !== branch)
    return {
      zh: `先确认呼叫，再立即向 ${owner} 了解情况（上报内容存于该分公司），并视情况报公司领导。`,
      en: `acknowledge, ask ${owner} at once (what was written is kept there), and take it to the company's leaders where it calls for that.`,
    };
  return level === 'city'
    ? {
        zh: '先确认呼叫，再查看工单时间线中的上报内容，立即处置；省公司已同时收到。',
        en: "acknowledge, read in the ticket's timeline what was reported, and act at once; the province is told as well.",
      }
    : {
        zh: '先确认呼叫，再查看工单时间线中的上报内容，立即处置，并视情况报公司领导。',
        en: "acknowledge, read in the ticket's timeline what was reported, act at once, and take it to the company's leaders where it calls for that.",
      };
};
