import { aDay } from '../cloud/console/day.ts';

aDay();
