import type { Level } from '../level.ts';
import { unreachable } from '../unreachable.ts';
import type { Alert, AlertCause } from './alert.ts';

/** The same said in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };

const LEVEL_NAMES = {
  city: { zh: '市分公司', en: 'city' },
  province: { zh: '省公司', en: 'province' },
  regulator: { zh: '省通信管理局', en: 'regulator' },
} as const satisfies Record<Level, Bilingual>;

/** What an alert says to the person that it pages: ids and facts, nothing personal. */
export const alertText = ({ cause }: Pick<Alert, 'cause'>): Bilingual => {
  switch (cause.kind) {
    case 'escalation':
      return escalationText(cause);
    case 'notice-overdue':
      return {
        zh: `通报 ${cause.noticeId} 已过预计修复时间,仍无更新,请尽快更新。`,
        en: `Notice ${cause.noticeId} is past its expected repair time without an update.`,
      };
    default:
      return unreachable(cause);
  }
};

const escalationText = ({
  ticketNumber,
  from,
  to,
  owner,
  limit,
}: Extract<AlertCause, { kind: 'escalation' }>): Bilingual => {
  const why = limit
    ? {
        zh: `时限 ${limit.dueAt}(UTC,规则 ${limit.rule})已过`,
        en: `its limit ${limit.dueAt} (rule ${limit.rule}) has passed`,
      }
    : { zh: '由人工提前升级', en: 'it was taken up by hand' };
  return {
    zh: `投诉工单 ${ticketNumber}(归属 ${owner})由${LEVEL_NAMES[from].zh}升级至${LEVEL_NAMES[to].zh}:${why.zh}。请确认告警。`,
    en: `Complaint ${ticketNumber} (owner ${owner}) has climbed from ${LEVEL_NAMES[from].en} to ${LEVEL_NAMES[to].en}: ${why.en}. Please acknowledge.`,
  };
};
