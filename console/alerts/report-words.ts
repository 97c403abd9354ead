import { t } from '@lingui/core/macro';
import type { Alert } from './cause-words.ts';

type Report = NonNullable<NonNullable<Alert['calls']>[number]['reports']>[number];

/** What became of a call or text message to somebody on call, as its provider tells it (F3). */
export const reportWords = ({ way, outcome }: Pick<Report, 'way' | 'outcome'>): string => {
  switch (outcome) {
    case 'delivered':
      return t`短信已送达`;
    case 'answered':
      return t`电话已接听`;
    case 'undelivered':
      return t`短信未送达`;
    case 'no-answer':
      return t`电话无人接听`;
    case 'busy':
      return t`电话占线`;
    case 'failed':
      return way === 'voice' ? t`电话未接通` : t`短信发送失败`;
  }
};
