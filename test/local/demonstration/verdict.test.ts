import { describe, expect, it } from 'vitest';
import { CaseView, TimelinePage } from '../../../functions/contracts/views.ts';
import { snapshotOf } from '../../../functions/domain/ticket/snapshot.ts';
import type { Complaint, Course } from '../../../local/demonstration/complaints/complaint.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import type { Page } from '../../../local/demonstration/page.ts';
import { branchesAtWork, workOf } from '../../../local/demonstration/verdict/expected.ts';
import { type Finding, makeJudge } from '../../../local/demonstration/verdict/judge.ts';
import { judgeAlerts } from '../../../local/demonstration/verdict/judge-alerts.ts';
import {
  judgeComplaint,
  type ReadBack,
} from '../../../local/demonstration/verdict/judge-complaint.ts';
import { judgeLimits } from '../../../local/demonstration/verdict/judge-limits.ts';
import { judgeNotice, type Shown } from '../../../local/demonstration/verdict/judge-notices.ts';
import { judgeReferrals } from '../../../local/demonstration/verdict/judge-referrals.ts';
import { aNotice } from '../../builders/notice.ts';
import { noon, rehearse } from './rehearsal.ts';

const complaint = (name: string): Complaint => {
  const found = COMPLAINTS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** A complaint as the APIs show it when all has gone as it must. */
const readBackOf = async (name: string) => {
  const one = complaint(name);
  const { ticket, entries, alerts } = await rehearse(one);
  const snapshot = snapshotOf(ticket);
  const view = CaseView.parse({
    ...snapshot,
    facts: ticket.facts,
    takenBy: ticket.takenBy,
    clocks: ticket.clocks,
    pauses: ticket.pauses,
    may: [],
    ...(ticket.refusal && { refusal: ticket.refusal }),
    ...(ticket.referrals && { referrals: ticket.referrals }),
    caseFile: {
      ticketId: ticket.id,
      person: {},
      words: { title: one.matter.title, facts: one.matter.facts },
      channel: {},
      evidence: [],
      storedAt: ticket.facts.registeredAt,
    },
  });
  const { items: timeline } = TimelinePage.parse({ items: entries });
  const acknowledged = alerts.map((alert) =>
    alert.role === 'on-call' && one.acknowledgedAt?.includes(alert.level)
      ? { ...alert, state: 'acknowledged' as const }
      : alert,
  );
  const pages: Page[] = alerts.map((alert) => ({
    ...alert,
    alertId: alert.id,
    recipient: 'somebody',
  }));
  const readBack: ReadBack = {
    complaint: one,
    ticketId: ticket.id,
    view,
    timeline,
    work: branchesAtWork(one).map(() => workDone(one.course, timeline)),
    mirror: snapshot,
    ...(ticket.repeatOf !== undefined && { firstId: ticket.repeatOf }),
  };
  return { readBack, alerts: acknowledged, pages };
};

const workDone = (course: Course, [first]: ReadBack['timeline']): ReadBack['timeline'] =>
  workOf(course).flatMap((type) => {
    if (!first) return [];
    const item = { ...first, type };
    return course.kind === 'worked' && type === 'WorkOrderReported'
      ? [{ ...item, words: course.report }]
      : [item];
  });

const findingsOf = (readBack: ReadBack): readonly Finding[] => {
  const judge = makeJudge();
  judgeComplaint(readBack, judge);
  return judge.verdict().findings;
};

describe('a complaint', () => {
  it.each(COMPLAINTS.map(({ name }) => name))('as it must end has no finding: %s', async (name) => {
    const { readBack, alerts, pages } = await readBackOf(name);
    const judge = makeJudge();
    judgeComplaint(readBack, judge);
    judgeLimits(readBack, judge);
    judgeReferrals(readBack, judge);
    judgeAlerts(readBack.complaint, readBack.ticketId, { alerts, pages }, judge);
    expect(judge.verdict()).toEqual({ looked: expect.any(Number), findings: [] });
    expect(judge.verdict().looked).toBeGreaterThan(12);
  });

  it('that climbed twice to one level is found out (F1)', async () => {
    const { readBack } = await readBackOf('points-not-redeemed');
    const { timeline } = readBack;
    const doubled = timeline.flatMap((item) =>
      item.type === 'ComplaintEscalated' ? [item, item] : [item],
    );
    expect(findingsOf({ ...readBack, timeline: doubled }).map(({ what }) => what)).toContain(
      'escalations',
    );
  });

  it('that was accepted without the second confirmation is found out (E3, E4)', async () => {
    const { readBack } = await readBackOf('plan-changed-unasked');
    const work = readBack.work?.map((items) => items.filter((_, index) => index !== 8));
    expect(findingsOf({ ...readBack, work: work ?? [] }).map(({ what }) => what)).toEqual([
      'what its unit did, as each branch has it',
    ]);
  });

  it.each([
    ['at another level', { level: 'city' as const }, ['level']],
    ['in another state', { state: 'closed' as const }, ['state', 'mirror in the province']],
    ['linked to a stranger’s', { repeatOf: 'x' }, ['the ticket that it repeats']],
  ])('%s is found out', async (_what, change, whats) => {
    const { readBack } = await readBackOf('points-not-redeemed');
    const view = { ...readBack.view, ...change };
    const mirror = { ...snapshotIn(readBack), state: view.state };
    const expected = whats.includes('mirror in the province') ? { mirror } : {};
    expect(findingsOf({ ...readBack, view, ...expected }).map(({ what }) => what)).toEqual(whats);
  });

  it('of which the province has no mirror is found out', async () => {
    const { mirror: _, ...without } = (await readBackOf('points-not-redeemed')).readBack;
    expect(findingsOf(without)).toMatchObject([{ what: 'mirror in the province' }]);
  });

  it('answered late that must be in time is found out (D1)', async () => {
    const { readBack } = await readBackOf('rude-agent');
    const timeline = readBack.timeline.map((item) =>
      item.type === 'CustomerAnswered' ? { ...item, data: { inTime: false } } : item,
    );
    expect(findingsOf({ ...readBack, timeline })).toMatchObject([
      { subject: 'rude-agent', what: 'answered in time', expected: '[true]', found: '[false]' },
    ]);
  });
});

describe('what bodies hand on', () => {
  it('and have not been replied to, each, is found out (A5, E5)', async () => {
    const { readBack } = await readBackOf('handed-on-by-two-bodies');
    const judge = makeJudge();
    const [first, { inTime: _, repliedAt: __, ...second } = raise()] =
      readBack.view.referrals ?? [];
    const timeline = readBack.timeline.filter(
      ({ type, sequence }) => type !== 'BodyAnswered' || sequence % 2 === 0,
    );
    const view = { ...readBack.view, referrals: first ? [first, second] : [] };
    judgeReferrals({ ...readBack, view, timeline }, judge);
    expect(judge.verdict().findings.map(({ what }) => what)).toEqual([
      'bodies that handed it on, each replied to in time',
      'replies apart from the answer',
    ]);
  });
});

const raise = (): never => {
  throw new Error('another programme');
};

describe('limits', () => {
  const judged = async (
    name: string,
    change: (timeline: ReadBack['timeline']) => ReadBack['timeline'],
  ) => {
    const { readBack } = await readBackOf(name);
    const judge = makeJudge();
    judgeLimits({ ...readBack, timeline: change(readBack.timeline) }, judge);
    return judge.verdict().findings.map(({ what }) => what);
  };
  const without =
    (type: string) =>
    (timeline: ReadBack['timeline']): ReadBack['timeline'] =>
      timeline.filter((item) => item.type !== type);
  const changing =
    (type: string, change: (item: ReadBack['timeline'][number]) => object) =>
    (timeline: ReadBack['timeline']): ReadBack['timeline'] =>
      timeline.map((item) => (item.type === type ? { ...item, ...change(item) } : item));

  it.each<[string, string, (timeline: ReadBack['timeline']) => ReadBack['timeline'], string[]]>([
    [
      'a wait that nobody ended (D8)',
      'receipts-to-follow',
      without('ComplaintResumed'),
      ['changes of its limits'],
    ],
    [
      'an answer before the first limit passed (D8)',
      'receipts-to-follow',
      changing('CustomerAnswered', () => ({ at: new Date(noon).toISOString() })),
      ['answered after the own limit that it had at first'],
    ],
    [
      'a promise that was kept and must not be (B8)',
      'promised-and-forgotten',
      without('DeadlineMissed'),
      ['dates promised and missed'],
    ],
    [
      'a solution answer that came late (B8)',
      'no-data-in-anhui',
      changing('AnswerPromised', ({ data }) => ({ data: { ...data, timeliness: 'late' } })),
      ['solution answers in time'],
    ],
    [
      'a receipt that one person corrected alone (D9)',
      'wrong-date-on-the-envelope',
      changing('FactsCorrected', ({ data: { proposedBy: _, ...data } }) => ({ data })),
      ['people behind each correction'],
    ],
    [
      'one left alone that was told the same day (B8)',
      'dropped-calls',
      without('DeadlineMissed'),
      ['the same day’s answer missed'],
    ],
  ])('find out %s', async (_what, name, change, whats) => {
    expect(await judged(name, change)).toEqual(whats);
  });
});

const snapshotIn = ({ mirror }: ReadBack) => {
  if (!mirror) throw new Error('a mirror was read');
  return mirror;
};

describe('alerts', () => {
  const judged = async (
    name: string,
    change: (found: Awaited<ReturnType<typeof readBackOf>>) => object,
  ) => {
    const found = await readBackOf(name);
    const judge = makeJudge();
    const { readBack, alerts, pages } = { ...found, ...change(found) };
    judgeAlerts(readBack.complaint, readBack.ticketId, { alerts, pages }, judge);
    return judge.verdict().findings.map(({ what }) => what);
  };

  it.each<[string, string, (found: Awaited<ReturnType<typeof readBackOf>>) => object, string[]]>([
    [
      'one that is missing',
      'dropped-calls',
      ({ alerts }) => ({ alerts: alerts.slice(1) }),
      ['alerts', 'pages that reached somebody'],
    ],
    [
      'a second of the same kind',
      'dropped-calls',
      ({ alerts, pages }) => ({
        alerts: [...alerts, ...alerts.slice(0, 1)],
        pages: [...pages, ...pages.slice(0, 1)],
      }),
      ['alerts'],
    ],
    [
      'a page that nobody got',
      'dropped-calls',
      ({ pages }) => ({ pages: pages.slice(1) }),
      ['pages that reached somebody'],
    ],
    [
      'a page that came twice',
      'dropped-calls',
      ({ pages }) => ({ pages: [...pages, ...pages.slice(0, 1)] }),
      ['pages that reached somebody'],
    ],
    [
      'one that nobody acknowledged',
      'dropped-calls',
      ({ alerts }) => ({ alerts: alerts.map((alert) => ({ ...alert, state: 'raised' })) }),
      ['alerts'],
    ],
  ])('find out %s (F2, F3)', async (_what, name, change, whats) => {
    expect(await judged(name, change)).toEqual(whats);
  });

  it('find out one for a complaint that was answered in time', async () => {
    const others = await readBackOf('dropped-calls');
    expect(
      await judged('rude-agent', () => ({ alerts: others.alerts, pages: others.pages })),
    ).toEqual(['alerts']);
  });
});

describe('a notice', () => {
  const { notice } = aNotice();
  const announced = {
    noticeId: notice.id,
    publisher: 'jiangsu',
    title: '光缆中断',
    updates: 0,
    state: 'published' as const,
  };
  const listed = { ...notice, updates: [...notice.updates] };
  const shown: Shown = {
    atPublisher: {
      ...listed,
      receipts: [{ branch: 'huaian', version: 1, at: notice.publishedAt }],
      awaiting: [],
      may: [],
    },
    lists: [
      { branch: 'huaian', notices: [listed] },
      { branch: 'jiangsu', notices: [listed] },
    ],
  };
  const findings = (change: Partial<Shown>, expected = announced) => {
    const judge = makeJudge();
    judgeNotice(expected, { ...shown, ...change }, judge);
    return judge.verdict().findings.map(({ what }) => what);
  };

  it('seen in every branch once, with a receipt, has no finding (H4)', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[string, Partial<Shown>, string[]]>([
    [
      'that a branch has not got',
      { lists: [{ branch: 'huaian', notices: [] }, ...shown.lists.slice(1)] },
      ['as huaian has it'],
    ],
    [
      'that a branch has got twice',
      { lists: [{ branch: 'huaian', notices: [listed, listed] }, ...shown.lists.slice(1)] },
      ['as huaian has it'],
    ],
    [
      'without a receipt',
      { atPublisher: { ...shown.atPublisher, receipts: [], awaiting: ['huaian'] } },
      ['receipts of the other branches', 'branches that have not confirmed'],
    ],
  ])('%s is found out (H4)', (_what, change, whats) => {
    expect(findings(change)).toEqual(whats);
  });

  it('whose update has not arrived is found out (H5)', () => {
    expect(findings({}, { ...announced, updates: 1 })).toContain('as huaian has it');
  });
});
