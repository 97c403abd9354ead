import { expect, it } from 'vitest';
import { anOrder } from '../../builders/order.ts';
import { aTicket } from '../../builders/ticket.ts';
import { heardOf, onTheQueue } from './events.ts';

const [registered] = aTicket().entries;
if (!registered) throw new Error('a ticket begins with an entry');
const text = onTheQueue(registered);

it('hears an event once, over whichever buses it comes', () => {
  const passedOn = JSON.stringify({ ...JSON.parse(text), source: 'redress.jiangsu' });
  expect(heardOf([text, passedOn, text])).toMatchObject({
    events: [{ type: 'ComplaintRegistered', meta: { id: registered.eventId } }],
    problems: [],
  });
});

it('hears an order’s course at each branch that shares it, and passes over their letters', () => {
  const { entries } = anOrder();
  const [issued] = entries;
  if (!issued) throw new Error('an order begins with an entry');
  const there = onTheQueue({ ...issued, via: ['huaian'] }, 'jiangsu');
  const letters = JSON.stringify({
    'detail-type': 'WorkOrderLetters',
    detail: {
      meta: {
        ...{ id: `${issued.eventId}.letters`, version: 1, branch: 'huaian', via: ['huaian'] },
        ...{ sequence: 1, occurredAt: issued.at, correlationId: 'test' },
      },
      data: {
        ...{ orderId: issued.id, from: 'huaian', to: 'jiangsu', apiUrl: 'https://api.example.cn' },
        ...{ since: 0, heard: 0, repeat: 0, letters: [] },
      },
    },
  });
  const { events, problems } = heardOf([onTheQueue(issued), there, letters, there]);
  expect(events.map(({ meta }) => meta.via)).toEqual([['huaian'], ['huaian', 'jiangsu']]);
  expect(problems).toEqual([]);
});

it.each([
  ['no JSON', '{'],
  ['a type that nobody puts on a bus', text.replace('ComplaintRegistered', 'ComplaintForgotten')],
  ['data without its ticket', text.replace('"ticket":', '"tickets":')],
])('says so of %s, and hears what comes after', (_what, broken) => {
  const { events, problems } = heardOf([broken, text]);
  expect(events).toHaveLength(1);
  expect(problems).toHaveLength(1);
});
