import { describe, expect, it } from 'vitest';
import { readComplaint } from '../../functions/contracts/operations/handling/readings.ts';
import { readNotice } from '../../functions/contracts/operations/notices/readings.ts';
import { listAlerts } from '../../functions/contracts/operations/on-call/alerts.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { readOrder } from '../../functions/contracts/operations/work-orders/readings.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { decide } from '../../functions/domain/ticket/decide.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { mayOnTicket } from '../../functions/showing/may-on-ticket.ts';
import { aContext, aTicket, MONDAY, someFacts } from '../builders/ticket.ts';

const lead = (subject: string, rest: object = {}): TokenHolder => ({
  ...{ kind: 'person', subject, post: 'lead', unit: 'centre' },
  ...rest,
});
const { ticket } = aTicket({ facts: someFacts({ category: 'network' }) });
const asked = decide(
  ticket,
  { kind: 'request-extension', extension: 'anotherProvince' },
  { ...aContext(MONDAY), by: lead('li') },
);
const requested = asked.kind === 'recorded' ? asked.ticket : expect.fail('not asked for');
const may = (by: TokenHolder, of = requested, now = MONDAY) =>
  mayOnTicket([by], of, now, aContext(MONDAY));

describe('what somebody is shown that they may do', () => {
  it('is never to grant what they asked for themselves, nor in the name of whoever did (D3)', () => {
    expect(may(lead('li'))).not.toContain('extendLimit');
    expect(may(lead('wang', { onBehalfOf: 'li' }))).not.toContain('extendLimit');
    expect(may(lead('wang'))).toContain('extendLimit');
    expect(may(lead('li'))).toContain('declineExtension');
  });

  it('is never to give out what they took themselves (A3)', () => {
    const dispatcher = (subject: string) => lead(subject, { post: 'dispatcher' });
    const taker = 'subject' in ticket.takenBy ? ticket.takenBy.subject : '';
    expect(may(dispatcher(taker))).not.toContain('dispatchComplaint');
    expect(may(dispatcher('other'))).toContain('dispatchComplaint');
  });

  it('goes by what has passed by now, though no timer came: a wait has ended at its cap (D8)', () => {
    const held = decide(ticket, { kind: 'hold' }, { ...aContext(MONDAY), by: lead('li') });
    const waiting = held.kind === 'recorded' ? held.ticket : expect.fail('not held');
    const { heldUntil = MONDAY } = waiting;
    expect(may(lead('li'), waiting, plusSeconds(heldUntil, -1))).toContain('resumeComplaint');
    expect(may(lead('li'), waiting, heldUntil)).not.toContain('resumeComplaint');
  });
});

it('whoever may do something with a thing may read it, and so is shown that they may', () => {
  const readings = { complaints: readComplaint, orders: readOrder, notices: readNotice };
  for (const { id, path, method, posts } of OPERATIONS) {
    const [, room = '', parameter] = path.split('/');
    if (method !== 'POST' || parameter !== '{id}') continue;
    const reading = { ...readings, alerts: listAlerts }[room];
    expect(reading?.posts ?? posts, id).toEqual(expect.arrayContaining([...posts]));
  }
});
