import { purposesOf } from '../cloud/console/purposes.ts';

purposesOf({ keyboard: 'en-GB', mouse: 'zh-CN' });
