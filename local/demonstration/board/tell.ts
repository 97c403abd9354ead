import { CHANNEL_WORDS } from '../../../functions/contracts/value-labels.ts';
import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { LEVEL_WORDS } from '../../../functions/domain/level.ts';
import type { BranchEvent } from '../branch-event.ts';
import type { Happening } from '../scene.ts';
import type { Line, NumberOf } from './line.ts';
import { tellEvent } from './tell-event.ts';

const ROLE_WORDS: Readonly<
  Record<Extract<BranchEvent, { type: 'AlertRaised' }>['data']['role'], Bilingual>
> = {
  'on-call': { zh: '值班', en: 'on-call' },
  responsible: { zh: '责任人', en: 'responsible' },
  handler: { zh: '承办人', en: 'handler' },
  head: { zh: '单位负责人', en: 'head of unit' },
  'regulatory-and-legal': { zh: '监管与法律事务部', en: 'Regulatory & Legal' },
  'general-office': { zh: '综合部', en: 'general office' },
};

/** Puts a happening into words; undefined for what another line tells better. */
export const tell = (happening: Happening, numberOf: NumberOf): Line | undefined => {
  switch (happening.kind) {
    case 'event':
      return tellEvent(happening.event, happening.complaint, numberOf);
    case 'replayed': {
      const channel = CHANNEL_WORDS[happening.complaint.way.channel];
      return {
        branch: happening.complaint.branch,
        ticketNumber: happening.ticketNumber,
        weight: 'news',
        text: {
          zh: `${channel.zh}重复提交：仍是同一工单`,
          en: `the same ${channel.en} came twice: still one ticket`,
        },
      };
    }
    case 'paged': {
      const { recipient, branch, level, role, cause } = happening.page;
      const [levelWord, roleWord] = [LEVEL_WORDS[level], ROLE_WORDS[role]];
      return {
        branch,
        ticketNumber: cause.kind === 'escalation' ? cause.ticketNumber : undefined,
        weight: 'warning',
        text: {
          zh: `呼叫${levelWord.zh}${roleWord.zh}：${recipient}`,
          en: `paged ${levelWord.en} ${roleWord.en}: ${recipient}`,
        },
      };
    }
    case 'heard': {
      const { way, branch, ticketNumber, subject } = happening.heard;
      return {
        branch,
        ticketNumber,
        weight: 'good',
        text:
          way === 'mail'
            ? { zh: `客户收到邮件：${subject}`, en: `the customer got a mail: ${subject}` }
            : { zh: `客户收到短信：${subject}`, en: `the customer got a text: ${subject}` },
      };
    }
    case 'stumbled':
      return {
        branch: '',
        weight: 'grave',
        text: { zh: happening.problem, en: happening.problem },
      };
  }
};
