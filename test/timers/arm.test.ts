import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import type { Execution, TimerStart, Timers } from '../../functions/ports/outside.ts';
import { makeArmTimers } from '../../functions/timers/arm.ts';
import { answer } from '../builders/commands.ts';
import { aNotice, anOutage } from '../builders/notice.ts';
import { aContext, aTicket, at, MONDAY } from '../builders/ticket.ts';

/** Ten minutes before the own limit moves the complaint up (F1). */
const BINDS = plusSeconds(MONDAY, 48 * 3600 + 1);
const LATE = plusSeconds(BINDS, -600);

const noted = (fails: (id: string) => boolean = () => false) => {
  const started: TimerStart[] = [];
  const stopped: Execution[] = [];
  const timers: Timers = {
    start: async (timer) => {
      if (fails(timer.id)) throw new Error('throttled');
      started.push(timer);
    },
    stop: async (execution) => {
      stopped.push(execution);
    },
  };
  return { arm: makeArmTimers({ timers }), started, stopped };
};

describe('arm timers', () => {
  it('starts the execution that an entry asks for, where the ticket stands', async () => {
    const { ticket, entries } = aTicket({}, LATE);
    const { arm, started, stopped } = noted();
    await arm(entries);
    expect(started).toEqual([
      { kind: 'ticket', id: ticket.id, generation: 1, where: 'AtCity', wakeAt: BINDS },
    ]);
    expect(stopped).toEqual([]);
  });

  it('starts none while what binds is far ahead', async () => {
    const { arm, started } = noted();
    await arm(aTicket().entries);
    expect(started).toEqual([]);
  });

  it('stops the execution of a complaint that has been answered', async () => {
    const { ticket } = aTicket({}, LATE);
    const answered = answer(ticket, aContext(plusSeconds(LATE, 60)));
    const { arm, started, stopped } = noted();
    await arm(answered.kind === 'recorded' ? answered.entries : []);
    expect(stopped).toEqual([{ kind: 'ticket', id: ticket.id, generation: 1 }]);
    expect(started).toEqual([]);
  });

  it('starts the execution of a notice that is to have word soon (H5)', async () => {
    const { notice, entry } = aNotice({
      content: anOutage({ expectedRepairAt: at('2026-07-06T10:30:00+08:00') }),
    });
    const { arm, started } = noted();
    await arm([entry]);
    expect(started).toMatchObject([
      { kind: 'notice', id: notice.id, generation: 1, where: 'AwaitingWord' },
    ]);
  });

  it('throws when one could not be started, after trying all', async () => {
    const other = '01J0000000000000000000000Z';
    const { arm, started } = noted((id) => id !== other);
    const entries = [...aTicket({}, LATE).entries, ...aTicket({ ticketId: other }, LATE).entries];
    await expect(arm(entries)).rejects.toThrow('throttled');
    expect(started.map(({ id }) => id)).toEqual([other]);
  });
});
