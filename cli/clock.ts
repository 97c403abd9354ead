import { clockCommand } from './clock-command.ts';
import { finish } from './finish.ts';

finish(clockCommand(process.argv.slice(2), { colour: process.stdout.isTTY === true }));
