import { outagesOf } from './outages.ts';

outagesOf({ keyboard: 'zh-CN', mouse: 'en-GB' });
