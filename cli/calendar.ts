import { MAINLAND_YEARS } from '../functions/domain/calendar/mainland.ts';
import { calendarCommand } from './calendar-command.ts';
import { finish } from './finish.ts';

finish(calendarCommand(process.argv.slice(2), MAINLAND_YEARS));
