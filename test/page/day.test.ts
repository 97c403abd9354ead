import { aDay, onATelephone } from '../cloud/console/day.ts';

aDay();
onATelephone();
