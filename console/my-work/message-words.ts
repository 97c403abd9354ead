import { t } from '@lingui/core/macro';
import type { components } from '../generated/api.ts';

type Message = components['schemas']['Message'];

/** What a message tells the customer (E5). */
export const messageCauseWords = (kind: Message['cause']['kind']): string => {
  switch (kind) {
    case 'receipt':
      return t`受理回执`;
    case 'solution-answer':
      return t`当日方案答复`;
    case 'answer':
      return t`答复`;
    case 'refusal':
      return t`不予受理告知`;
  }
};

/** By which way it goes. */
export const messageWayWords = (way: Message['way']): string => {
  switch (way) {
    case 'mail':
      return t`邮件`;
    case 'sms':
      return t`短信`;
    case 'letter':
      return t`信函`;
    case 'call':
      return t`电话`;
  }
};

/** What has become of it. */
export const messageStateWords = (state: Message['state']): string => {
  switch (state) {
    case 'queued':
      return t`待发送`;
    case 'by-hand':
      return t`待人工办理`;
    case 'accepted':
      return t`已发出`;
    case 'delivered':
      return t`已送达`;
    case 'bounced':
      return t`被退回`;
    case 'given-up':
      return t`未能送达`;
    case 'withdrawn':
      return t`已撤回`;
  }
};
