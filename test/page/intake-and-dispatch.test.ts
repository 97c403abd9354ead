import { callsOf } from '../cloud/console/calls.ts';

callsOf({ keyboard: 'en-GB', mouse: 'zh-CN' });
