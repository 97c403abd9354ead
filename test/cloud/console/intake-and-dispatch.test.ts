import { callsOf } from './calls.ts';

callsOf({ keyboard: 'zh-CN', mouse: 'en-GB' });
