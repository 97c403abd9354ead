import { t } from '@lingui/core/macro';
import type { components } from '../generated/api.ts';

type About = components['schemas']['ReadHandOverAnswer']['left']['raised']['some'][number]['about'];

/** What an alert was about that a shift had left, in a word or two. */
export const aboutWords = (about: About): string => {
  switch (about) {
    case 'escalation':
      return t`升级`;
    case 'reported-up':
      return t`即时上报`;
    case 'media-referral':
      return t`媒体转办`;
    case 'customer-word':
      return t`客户催办或回复`;
    case 'customer-not-told':
      return t`未能告知客户`;
    case 'order-due':
      return t`工单将到期`;
    case 'order-late':
      return t`工单超时`;
    case 'order-silent':
      return t`外单位无回音`;
    case 'notice-overdue':
      return t({ context: 'what an alert was about', message: '通报逾期未更新' });
    case 'not-acknowledged':
      return t`下级告警无人确认`;
    case 'unmoved':
      return t`确认后无进展`;
    case 'heartbeat-missed':
      return t`系统失联`;
    case 'hand-over-open':
      return t`无人确认接班`;
  }
};
