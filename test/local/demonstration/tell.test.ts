import { describe, expect, it } from 'vitest';
import { update } from '../../../functions/domain/notice/notice-acts.ts';
import { acknowledge } from '../../../functions/domain/on-call/alert-acts.ts';
import { showLines } from '../../../local/demonstration/board/lines.ts';
import { tell } from '../../../local/demonstration/board/tell.ts';
import { widthOf } from '../../../local/demonstration/board/width.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { makeScene } from '../../../local/demonstration/scene.ts';
import { anAlert, atTime } from '../../builders/alert.ts';
import { aNotice, anOccasion } from '../../builders/notice.ts';
import {
  aDispatcher,
  aHead,
  anOrder,
  aReviewer,
  aUnitHandler,
  type OrderStep,
  tell as tellOrder,
} from '../../builders/order.ts';
import { aClerk, MONDAY } from '../../builders/ticket.ts';
import { eventsOf } from './events.ts';
import { rehearse } from './rehearsal.ts';

const complaint = (name: string) => {
  const found = COMPLAINTS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** Whatever is printed of a complaint that is played by the rules alone. */
const printed = async (name: string, language: 'zh' | 'en') => {
  const { entries, ticket } = await rehearse(complaint(name));
  const scene = makeScene();
  const lines: string[] = [];
  showLines(scene, Date.now(), language, (line) => lines.push(line));
  for (const event of eventsOf(entries)) scene.hear(event);
  return { lines, ticketNumber: ticket.ticketNumber };
};

describe('plain lines', () => {
  it('tell a complaint’s whole way', async () => {
    const { lines } = await printed('points-not-redeemed', 'en');
    const said = lines.map((line) => line.slice(line.indexOf('AAAAAAAAAA1') + 13));
    expect(said).toEqual([
      'registered, walk-in, GoTone: points',
      'reminder 1/2: Our own limit for the answer',
      'reminder 1/2: Limit for the solution answer',
      'reminder 2/2: Our own limit for the answer',
      'reminder 2/2: Limit for the solution answer',
      'escalated: city → province (D1 passed)',
      'missed: Our own limit for the answer (D1)',
      'missed: Limit for the solution answer (B8)',
      "reminder 1/2: The province's limit for the answer",
      "reminder 2/2: The province's limit for the answer",
      'escalated: province → regulator (F1 passed)',
      "missed: The province's limit for the answer (F1)",
    ]);
  });

  it('begin with time, branch and ticket, one below another', async () => {
    const { lines, ticketNumber } = await printed('leaked-details', 'zh');
    for (const line of lines) expect(line).toMatch(/^[ \d]{3}\.\d s {2}huaian {3}A{10}1 {2}\S/);
    expect(ticketNumber).toBe('AAAAAAAAAA1');
    expect(lines.some((line) => line.endsWith('人工提前升级：市分公司 → 省公司'))).toBe(true);
  });

  it.each(COMPLAINTS.map(({ name }) => name))('have words for everything in %s', async (name) => {
    for (const language of ['zh', 'en'] as const) {
      const { lines } = await printed(name, language);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).not.toMatch(/undefined|NaN|\[object/);
        expect(widthOf(line)).toBeLessThan(120);
      }
    }
  });
});

describe('a change of limits is told', () => {
  const told = async (name: string, language: 'zh' | 'en') => {
    const { lines } = await printed(name, language);
    return lines
      .map((line) => line.slice(line.indexOf('AAAAAAAAAA1') + 13))
      .filter((line) => !/^(reminder|督办)/.test(line));
  };

  it.each([
    [
      'a wait for the customer (D8)',
      'receipts-to-follow',
      [
        'registered, phone, GoTone: billing',
        "waits for the customer: the operator's own limits stop",
        'runs again after a wait of 26 s',
        'customer answered in time',
      ],
    ],
    [
      'help from another province, and the date promised meanwhile (D3, B8)',
      'no-data-in-anhui',
      [
        'registered, phone, GoTone: network',
        'dispatched to network-desk',
        'extended: another province must help (D3)',
        'solution answer given; solved within 45 s, it promises',
        'customer answered in time',
        'closed',
      ],
    ],
    [
      'a tier that was wrong, and the climb that follows (D1, F1)',
      'a-vip-after-all',
      [
        'registered, walk-in, ordinary: points',
        'corrected tier ordinary → VIP',
        'escalated: city → province (D1 passed)',
        'missed: Our own limit for the answer (D1)',
        'customer answered, late',
      ],
    ],
    [
      'a promise that was not kept (B8)',
      'promised-and-forgotten',
      [
        'registered, e-mail, ordinary: other',
        'solution answer given; solved within 6 s, it promises',
        'missed: Promised time of the answer (B8)',
        'customer answered, late',
      ],
    ],
  ])('%s', async (_what, name, expected) => {
    expect(await told(name, 'en')).toEqual(expected);
  });

  it('a corrected date, and that it took two (D9)', async () => {
    expect(await told('wrong-date-on-the-envelope', 'en')).toContain(
      'corrected time of receipt, confirmed by a second person',
    );
    expect(await told('wrong-date-on-the-envelope', 'zh')).toContain('更正收到时间，经第二人核准');
  });
});

const { notice, entry } = aNotice();
const alert = anAlert();

describe('what is told', () => {
  const told = (entries: Parameters<typeof eventsOf>[0]) =>
    eventsOf(entries, 'jiangsu').map((event) => tell({ kind: 'event', at: 0, event }, () => 'N'));

  it('of a notice: what it is and what it tells of', () => {
    const updated = update(notice, { text: '正在抢修' }, anOccasion());
    if (!updated) throw new Error('it is open');
    expect(told([entry, updated.entry]).map((line) => line?.text.en)).toEqual([
      `outage notice published: ${notice.content.title}`,
      `outage notice updated: ${notice.content.title}`,
    ]);
  });

  it('of an alert: not that it was raised, for its page is told, but that it was acknowledged', () => {
    const acknowledged = acknowledge(alert.alert, { ...atTime(MONDAY), by: aClerk });
    if (!acknowledged) throw new Error('it was raised');
    expect(told([alert.entry])).toEqual([undefined]);
    expect(told(acknowledged.entries)).toMatchObject([
      { text: { en: 'page acknowledged' }, weight: 'good', ticketNumber: 'N' },
    ]);
  });

  it('of a page: whom it reached, in which role of which level (F2)', () => {
    const { id, branch, level, role, cause } = alert.alert;
    const page = { alertId: id, recipient: 'js-duty-1', branch, level, role, cause };
    expect(tell({ kind: 'paged', at: 0, page }, () => undefined)).toEqual({
      branch: 'jiangsu',
      ticketNumber: 'AAAAAAAAAA1',
      weight: 'warning',
      text: { zh: '呼叫省公司值班：js-duty-1', en: 'paged province on-call: js-duty-1' },
    });
  });
});

describe('a work order is told', () => {
  const { order, entries } = anOrder();
  const day: readonly OrderStep[] = [
    [{ kind: 'take' }, aUnitHandler, MONDAY],
    [{ kind: 'report' }, aUnitHandler, MONDAY],
    [{ kind: 'confirm' }, aHead, MONDAY],
    [{ kind: 'return' }, aReviewer, MONDAY],
    [{ kind: 'cancel' }, aDispatcher, MONDAY],
  ];
  const lines = (language: 'zh' | 'en') => {
    const scene = makeScene();
    const shown: string[] = [];
    showLines(scene, Date.now(), language, (line) => shown.push(line));
    let held = order;
    const happened = [...entries];
    for (const step of day) {
      const decision = tellOrder(held, step);
      if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
      held = decision.order;
      happened.push(...decision.entries);
    }
    // The branch that issued it hears of everything, and has it on its own bus.
    const heard = happened.map((entry) => ({ ...entry, via: ['jiangsu'] }));
    for (const event of [...eventsOf(happened), ...eventsOf(heard)]) scene.hear(event);
    return shown.map((line) => line.slice(line.indexOf(order.ticketNumber)));
  };

  it('with its complaint, its unit, and what was done; once, where it happened', () => {
    expect(lines('en')).toEqual(
      [
        'work order taken',
        'reported',
        'report confirmed by the head',
        'report returned after review',
        'work order withdrawn',
      ].map((what) => `${order.ticketNumber}  qingjiangpu: ${what}`),
    );
    expect(lines('zh')[0]).toBe(`${order.ticketNumber}  qingjiangpu：已接单`);
  });
});
