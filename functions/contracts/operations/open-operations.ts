import { readConsoleSettings } from './console/settings.ts';
import { readProgress } from './customers/progress.ts';
import { takeSmsReport } from './customers/sms-reports.ts';
import { acknowledgeCall, showCall } from './on-call/acknowledge-link.ts';
import { readCalendar } from './on-call/calendar.ts';
import { takeSmsReply } from './on-call/sms-replies.ts';
import { takeVoiceReport } from './on-call/voice-reports.ts';
import type { OpenOperation } from './open-operation.ts';

/** All that a branch's API offers without a token, beside the console's files. */
export const OPEN_OPERATIONS: readonly OpenOperation[] = [
  readProgress,
  takeSmsReport,
  showCall,
  acknowledgeCall,
  takeSmsReply,
  takeVoiceReport,
  readCalendar,
  readConsoleSettings,
];
