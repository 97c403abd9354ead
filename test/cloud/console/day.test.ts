import { aDay, onATelephone } from './day.ts';

aDay();
onATelephone();
