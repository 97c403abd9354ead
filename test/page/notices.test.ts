import { outagesOf } from '../cloud/console/outages.ts';

outagesOf({ keyboard: 'en-GB', mouse: 'zh-CN' });
