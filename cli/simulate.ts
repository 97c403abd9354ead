import { finish } from './finish.ts';
import { simulateCommand } from './simulate-command.ts';

const { stderr } = process;

/** How far it is, drawn over what stood there; where nobody looks, nothing. */
const shown = (done: number): void => {
  const filled = '█'.repeat(Math.round(done * 40)).padEnd(40, '░');
  stderr.write(`\r${filled} ${String(Math.round(done * 100)).padStart(3)} %`);
};

const outcome = await simulateCommand(process.argv.slice(2), stderr.isTTY ? shown : undefined);
if (stderr.isTTY) stderr.write('\r\u001b[K');
finish(outcome);
