import { purposesOf } from './purposes.ts';

purposesOf({ keyboard: 'zh-CN', mouse: 'en-GB' });
