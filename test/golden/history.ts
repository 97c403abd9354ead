import { makeReportPage } from '../../functions/changing/report-page.ts';
import { alertChange, changeWrites, ticketChange } from '../../functions/changing/thing-change.ts';
import type { DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import { recordOwn } from '../../functions/domain/notice/notice-acts.ts';
import { noticePace } from '../../functions/domain/notice/silence-limits.ts';
import { handOver, waitFor } from '../../functions/domain/on-call/alert-acts.ts';
import { pageIdOf } from '../../functions/domain/on-call/page-id.ts';
import { recordAlert } from '../../functions/domain/on-call/record-alert.ts';
import { decideReply } from '../../functions/domain/ticket/decide.ts';
import { occasionOf } from '../../functions/domain/ticket/occasion.ts';
import { record } from '../../functions/domain/ticket/record.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeDisclose } from '../../functions/federation/disclose.ts';
import { makeFetchWords } from '../../functions/federation/fetch-words.ts';
import { makeDismiss } from '../../functions/intake/set-aside/dismiss.ts';
import { makeRecount } from '../../functions/limits/recount.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { makeCover } from '../../functions/on-call/cover.ts';
import { makeDrawUp } from '../../functions/on-call/draw-up.ts';
import { makePage } from '../../functions/on-call/page.ts';
import type { TimerStart } from '../../functions/ports/outside.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSendCanary } from '../../functions/timers/send-canary.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { aClerk, aColleague, hoursOn, MONDAY, stricterPolicy } from '../builders/ticket.ts';
import { keptPagers, type standingClock } from '../fakes/outside.ts';
import { REPORT } from '../work-orders/unit.ts';
import { type Branch, settle } from './branch.ts';
import { liveAsDuty } from './duty-life.ts';
import { liveThroughShifts } from './hand-over-life.ts';
import { liveAsMessages } from './messages-life.ts';
import { liveMuted } from './muting-life.ts';
import { liveAsOrganisation } from './organisation-life.ts';
import { type Asked, makeSetAsideOf, type Request, send } from './requests.ts';

/** A request that was taken, and what it was answered. */
export type Taken = { readonly request: Request; readonly answer: unknown };

/** One time that an execution had something looked at. */
type Look = {
  readonly at: Instant;
  /** The ticket, notice or alert as it was then. */
  readonly before: unknown;
  /** What the function answered. */
  readonly answered: unknown;
};

/** An execution as it ran: what it was started with, and each look that it had taken. */
export type Run = { readonly input: TimerStart; readonly looks: Look[] };

/** What a history leaves behind besides what is stored. */
export type Told = {
  readonly taken: Taken[];
  /** What executions were started with. */
  readonly carried: TimerStart[];
  /** Each of them as it ran. */
  readonly runs: Map<string, Run>;
  /** Those of them that wait again, each until when. */
  readonly waiting: TimerStart[];
};

const CORRELATION = 'golden';
const SWEEP: Actor = { kind: 'system', part: 'sweep' };
const PUBLISHER: Actor = { kind: 'person', subject: 'publisher-1', role: 'publisher' };
const onCall = { responsible: 'head', rota: ['duty-1'], manager: 'head' };
const place = { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' };

const nameOf = ({ kind, id, generation }: TimerStart): string => `${kind}-${id}-${generation}`;

const thingOf = ({ ports }: Branch, { kind, id }: TimerStart) =>
  ({ ticket: ports.tickets, notice: ports.notices, alert: ports.alerts })[kind].load(id);

/** Lets branches live: whatever they are asked, and whatever comes of time. */
const lives = (branches: readonly Branch[], clock: ReturnType<typeof standingClock>) => {
  const told = new Map(
    branches.map(({ id }) => [
      id,
      { taken: [], carried: [], runs: new Map(), waiting: [] } as Told,
    ]),
  );
  const of = (branch: Branch): Told => told.get(branch.id) as Told;
  let keys = 0;

  /** Has something done; what was made new or changed answers with its id. */
  const ask = async (branch: Branch, asked: Asked, by: Actor = aClerk): Promise<string> => {
    const request = { asked, by, key: `key-${++keys}` };
    const answer = await send(branch, request);
    if ('problem' in answer) throw new Error(`${JSON.stringify(asked)}: ${answer.problem}`);
    of(branch).taken.push({ request, answer: answer.body });
    await settle(branches);
    return (answer.body as { readonly id: string }).id;
  };

  const sweep = async ({ ports }: Branch): Promise<void> => {
    const findings = await makeSweep({
      rotaHasGaps: async () => false,
      ...ports,
      counting: ports.clockContext,
      passTime: makePassTime(ports),
      organisation: { isEmpty: async () => false },
      noteFailure: (kind, id, error) => {
        throw new Error(`${kind} ${id}`, { cause: error });
      },
    })(CORRELATION);
    if (findings.failed > 0) throw new Error('not swept');
    await settle(branches);
  };

  /** Wakes what was started and has come due by now; what is `lost` never wakes. */
  const wake = async (branch: Branch, lost: ReadonlySet<string>): Promise<void> => {
    const { carried, runs, waiting } = of(branch);
    for (const start of branch.starts.splice(0)) {
      carried.push(start);
      runs.set(nameOf(start), { input: start, looks: [] });
    }
    const now = clock.now();
    const due = [...carried, ...waiting].filter(
      ({ id, wakeAt }) => wakeAt === now && !lost.has(id),
    );
    const wakeUp = makeWake({ passTime: makePassTime(branch.ports), clock });
    for (const one of due) {
      const before = await thingOf(branch, one);
      const { recorded: _, ...answered } = await wakeUp({ ...one, correlationId: CORRELATION });
      runs.get(nameOf(one))?.looks.push({ at: now, before, answered });
      const { wakeAt } = answered;
      if (wakeAt !== undefined && wakeAt > now) waiting.push({ ...one, wakeAt });
    }
    await settle(branches);
  };

  /** Lets time pass in steps of so many seconds; executions wake to the second. */
  const passTo = async (end: Instant, step: number, lost: ReadonlySet<string> = new Set()) => {
    while (clock.now() < end) {
      const next = plusSeconds(clock.now(), step);
      const waking = branches
        .flatMap((branch) => [...of(branch).carried, ...of(branch).waiting, ...branch.starts])
        .filter(({ id, wakeAt }) => clock.now() < wakeAt && wakeAt < next && !lost.has(id))
        .map(({ wakeAt }) => wakeAt)
        .sort();
      clock.set(waking[0] ?? next);
      for (const branch of branches) {
        await wake(branch, lost);
        if (waking.length === 0) await sweep(branch);
      }
    }
  };

  return { told, ask, passTo };
};

const customer = { name: '钱多多', phone: '13912345678' };
const matter = { category: 'billing', title: '多收费', facts: '本月多收三十元' };

/** A person's request at a hall, a phone call or a letter is about this. */
const proposal = { facts: { recordKind: 'consultation' }, reason: '是咨询', evidence: '录音' };
const answered = {
  found: '系统误扣',
  done: '已退费',
  told: '客户认可',
  basis: ['double-refund'],
  means: 'written',
};
const outage = {
  kind: 'network-outage',
  title: '基站退服',
  occurredAt: MONDAY,
  area: '淮安区',
  functionsLost: ['通话'],
  measures: '抢修队已到场',
};

type OrderStep = readonly [by: Actor, verb: string, body?: object];
const TAKE: OrderStep = [aUnitHandler, 'take'];
const REPORTED: OrderStep = [aUnitHandler, 'report', REPORT];
const CONFIRM: OrderStep = [aHead, 'confirm'];
const RETURN: OrderStep = [aReviewer, 'return', { reason: '请附计费详单' }];

/**
 * The history whose traces are kept: everything that can be stored of a ticket, a work order, an alert,
 * a notice, a unit and a person is stored of some of them, in a city and in its province.
 * @param clock stands on MONDAY
 */
export const liveThrough = async (
  [city, province]: readonly [Branch, Branch],
  clock: ReturnType<typeof standingClock>,
): Promise<ReadonlyMap<string, Told>> => {
  const { told, ask, passTo } = lives([city, province], clock);
  const later = (hours: number) => hoursOn(hours, clock.now());
  let visits = 0;
  const visit = (changes: object = {}, branch = city) =>
    ask(branch, {
      kind: 'walk-in',
      body: {
        hall: 'huaihai-road',
        slip: `slip-${++visits}`,
        clerk: 'clerk-7',
        receivedAt: clock.now(),
        customer: { ...customer, phone: `1391234${5000 + visits}` },
        matter,
        ...changes,
      },
    });
  const call = (callId: string, category: string) =>
    ask(city, {
      kind: 'phone',
      body: {
        callId,
        agent: 'agent-1',
        startedAt: clock.now(),
        customer,
        matter: { ...matter, category },
      },
    });
  const command = (ticketId: string, verb: string, body: object, by = aClerk, branch = city) =>
    ask(branch, { kind: 'command', ticketId, verb, body }, by);
  const dispatch = (ticketId: string, body: object = {}, branch = city) =>
    ask(branch, { kind: 'dispatch', ticketId, body: { unit: 'qingjiangpu', ...body } }, aColleague);
  const onOrder = async (
    orderId: string,
    steps: readonly OrderStep[],
    branch = city,
  ): Promise<string> => {
    for (const [by, verb, body = {}] of steps) {
      const order = await branch.ports.orders.load(orderId);
      // What is done at a unit is for its people, wherever the order has gone by now.
      const atUnit = order?.worker === branch.id ? { ...by, unit: order.unit } : by;
      await ask(branch, { kind: 'order', orderId, verb, body }, atUnit);
    }
    return orderId;
  };

  /** All that becomes of a work order; one of each state is left. */
  const workOrders = async () => {
    const whole = await visit();
    await onOrder(await dispatch(whole, { person: 'chen', task: '请核查收费经过' }), [
      TAKE,
      [aUnitHandler, 'pass-on', { unit: 'lianshui', reason: '装机地址在涟水' }],
      TAKE,
      REPORTED,
      [aHead, 'send-back', { reason: '未说明责任人' }],
      REPORTED,
      CONFIRM,
      RETURN,
      REPORTED,
      CONFIRM,
      [aReviewer, 'accept'],
    ]);
    await command(whole, 'answer', answered);
    await dispatch(await visit());
    for (const steps of [
      [TAKE],
      [TAKE, REPORTED],
      [TAKE, REPORTED, CONFIRM],
      [TAKE, REPORTED, CONFIRM, RETURN],
      [[aUnitHandler, 'misroute', { reason: '非本单位客户' }]],
      [[aColleague, 'cancel', { reason: '客户撤诉' }]],
    ] satisfies (readonly OrderStep[])[])
      await onOrder(await dispatch(await visit()), steps);
  };

  /** Orders of the province to a unit of the city: in fair weather, and with the link cut for hours. */
  const acrossBranches = async () => {
    const dispatched = async (unit = 'centre') =>
      dispatch(await visit({}, province), { branch: city.id, unit }, province);
    const whole = await dispatched();
    await onOrder(whole, [TAKE, REPORTED, CONFIRM]);
    await fetchWords(province, city, whole);
    await onOrder(whole, [RETURN], province);
    await onOrder(whole, [REPORTED, CONFIRM]);
    await onOrder(whole, [[aReviewer, 'accept']], province);
    await dispatched('unheard-of');
    const [untaken, withdrawn] = [await dispatched(), await dispatched()];
    for (const { link } of [city, province]) link.isCut = true;
    await onOrder(withdrawn, [TAKE]);
    await onOrder(withdrawn, [[aColleague, 'cancel', { reason: '客户撤诉' }]], province);
    await dispatched();
    await passTo(later(3), 60);
    for (const { link } of [city, province]) link.isCut = false;
    await passTo(later(2), 300);
    await onOrder(untaken, [TAKE]);
  };
  const publish = (body: object, branch = province) =>
    ask(branch, { kind: 'publish', body }, PUBLISHER);

  // Everything that staff can do with a complaint.
  const busy = await call('call-1', 'network');
  await command(busy, 'note', { note: '客户要求十八点后再联系' });
  await command(busy, 'attempt', { way: 'telephone', outcome: 'no-answer', note: '振铃无人接' });
  const crisis = { matter: 'foreseen-crisis', what: '客户将于明日到营业厅聚集', why: '已联系媒体' };
  await command(busy, 'report-up', crisis);
  await command(busy, 'chase', { said: '客户询问进度' });
  await putOff(city, await raisedFor(city, 'responsible'));
  await command(busy, 'add-facts', { facts: '九月也有同样的扣费' });
  const bill = { key: 'scans/01J8Z0000000000000000000AA', fileName: '账单.pdf' };
  await command(busy, 'evidence', { files: [bill], what: '九月账单' });
  await replyTo(city, busy);
  await command(busy, 'hold', { asked: '缴费凭证', reason: '等待客户补充凭证' });
  await passTo(later(1), 3600);
  await command(busy, 'resume', { reason: '客户已补交凭证' });
  await recountByStricter(city, busy);
  const another = { ground: 'another-body', reason: '需铁塔公司配合' };
  await command(busy, 'request-extension', another, aColleague);
  await command(busy, 'decline-extension', { reason: '请先联系铁塔公司' });
  await command(busy, 'request-extension', another, aColleague);
  await command(busy, 'extend', another);
  await command(busy, 'promise', { until: later(30), told: '已告知安排', means: 'counter' });
  await command(busy, 'outside-date', { until: later(60), body: '市长热线' });
  await command(busy, 'correct', { facts: { tier: 'vip' }, reason: '核实为大客户' });
  await command(busy, 'correct', proposal);
  const { proposedCorrection } = (await city.ports.tickets.load(busy)) ?? {};
  const verdict = { verdict: 'dismiss', reason: '核对过录音' };
  const judgement = { proposal: proposedCorrection?.sequence, ...verdict };
  await command(busy, 'judge-correction', judgement, aColleague);
  await command(busy, 'appeal-dates', { papersAt: MONDAY });

  // Steps up by hand: a mirror, the province's alerts, one of them paged and acknowledged.
  const climbing = await visit();
  await command(climbing, 'escalate', { reason: '客户已联系媒体' });
  await command(climbing, 'escalate', { reason: '需省管局协调' });
  const own = await visit({}, province);
  await command(own, 'escalate', { reason: '需省管局协调' }, aClerk, province);
  const acknowledged = await pageAndAcknowledge(province);
  const unheard = await raisedFor(city, 'responsible');
  await aPager(city, province.id)(unheard, CORRELATION);
  await reportCalls(city, unheard);
  const handed = await raisedFor(province, 'responsible');
  await aPager(province)(handed, CORRELATION);
  await handOverTo(province, handed, 'duty-1');
  // Its execution is lost as often as makes the sweep see to it alone.
  await passTo(later(1), 20);
  await aPager(province)(`${unheard}.above`, CORRELATION);
  await passTo(later(3), 600, new Set([`${unheard}.above`, acknowledged]));
  await endAlert(province, handed);
  await command(own, 'answer', answered, aClerk, province);

  // Steps up and chases as time passes, an execution lost on the way.
  const lost = await visit();
  await visit({}, province);
  await passTo(plusSeconds(later(48), 120), 1200, new Set([lost]));
  await passTo(plusSeconds(later(48), 120), 1800);
  await passTo(later(24 * 12), 4 * 3600);

  await workOrders();
  // Notices: closed, silent past its time with its execution lost, and without a time at all.
  const mended = await publish({ ...outage, nextWordAt: later(4) });
  const word = { text: '光缆已接通', expectedRepairAt: later(5) };
  await ask(province, { kind: 'update', noticeId: mended, body: word }, PUBLISHER);
  const closing = { cause: '施工挖断光缆', remedy: '已熔接' };
  await ask(province, { kind: 'close', noticeId: mended, body: closing }, PUBLISHER);
  await publish({ ...outage, expectedRepairAt: later(5) }, city);
  const silent = await publish({ ...outage, expectedRepairAt: later(8) });
  await publish({ ...outage, kind: 'major-incident', title: '集中投诉' });
  await passTo(later(26), 1800, new Set([silent]));

  // One of each channel and each state, and what B9 links.
  await call('call-2', 'billing');
  await call('call-3', 'network');
  await ask(city, { kind: 'letter', body: aLetter(clock.now()) });
  await ask(city, { kind: 'email', fixture: 'gbk-attachment' });
  await command(await visit(), 'hold', { asked: '缴费凭证', reason: '等待客户补充凭证' });
  const going = await visit();
  await command(going, 'hold', { asked: '缴费凭证', reason: '等待客户补充凭证' });
  await command(going, 'resume', { reason: '客户已补交凭证' });
  await command(going, 'correct', proposal);
  await command(await visit(), 'refuse', {
    ground: 'no-evidence',
    reason: '无凭证',
    basis: ['acceptance-rules'],
  });
  await visit({
    refusal: { ground: 'already-decided', reason: '已有结论', basis: ['acceptance-rules'] },
  });
  await command(await visit(), 'answer', answered);
  await command(busy, 'answer', answered);
  await command(busy, 'close', {});
  await setAside(city, await visit(), await publish({ ...outage, nextWordAt: later(8) }, city));
  const withdrawn = await visit();
  await dispatch(withdrawn);
  await command(withdrawn, 'withdraw', { reason: '客户表示已解决' });
  await dismissOne(city);
  await refuseEvent(city, '{"matter":2}');
  const aside = await refuseEvent(city, '{"matter":3}');
  await ask(city, { kind: 'register-set-aside', id: aside });
  await liveAsOrganisation(city);
  await liveAsDuty(city);
  await liveMuted(city);
  await acrossBranches();
  await settle([city, province]);
  await passTo(later(11), 1800);
  await liveAsMessages(city, { id: going, ticketNumber: 'AAAAAAAAAA1' });
  await makeSendCanary(city.ports)(hoursOn(0, MONDAY), CORRELATION);
  await liveThroughShifts(city);
  await settle([city, province]);
  await passTo(later(0.1), 60);
  const referred = await visit();
  const body = { body: 'consumer-body', name: '淮安市消费者协会', document: '淮消调〔2026〕88 号' };
  await command(referred, 'refer', { ...body, receivedAt: clock.now(), until: later(60) });
  await command(referred, 'reply-to-body', { referral: 2, reply: '经核实，已为客户退费。' });
  await settle([city, province]);
  return told;
};

const aLetter = (now: Instant) => ({
  barcode: 'barcode-1',
  clerk: 'clerk-7',
  postmarkedAt: hoursOn(-48, now),
  receivedAt: hoursOn(-1, now),
  scan: 'scans/01J0000000000000000000000S',
  customer: { address: '淮安市淮海路一号', postcode: '223001' },
  matter: {
    ...matter,
    occurredAt: hoursOn(-300, now),
    riskTopics: ['pushed-marketing'],
    important: true,
  },
});

/** Has a branch fetch what another one wrote about an order. */
const fetchWords = async (issuer: Branch, worker: Branch, orderId: string): Promise<void> => {
  const disclose = makeDisclose({ ...worker.ports, log: () => undefined });
  const neighbours = { ask: (_: string, asked: DisclosureRequest) => disclose(asked, issuer.id) };
  await makeFetchWords({ ...issuer.ports, neighbours })(orderId, CORRELATION);
  await settle([issuer, worker]);
};

/** Has a ticket's limits counted anew, as after a changed policy. */
const recountByStricter = async ({ ports }: Branch, ticketId: string): Promise<void> => {
  const clockContext = { ...ports.clockContext, policy: stricterPolicy };
  await makeRecount({ ...ports, clockContext })(
    {
      action: 'apply',
      ticketIds: [ticketId],
      by: 'manager-3',
      policy: stricterPolicy,
      calendarVersion: clockContext.calendar.version,
    },
    CORRELATION,
  );
};

/** Calls the people of a branch. */
const aPager = ({ ports }: Branch, above?: string) => {
  const { pagers } = keptPagers();
  const rotas = { city: onCall, province: onCall, regulator: onCall };
  const known = ['duty-1', 'head'].map((id) => aPerson(id, { ways: {} }));
  const people = { load: async (id: string) => known.find((one) => one.id === id) };
  const { policy } = ports.clockContext;
  const whole = async () => ({ organisation: anOrganisation(...known), revision: 1 });
  const drawUp = makeDrawUp({
    readOnCall: async () => rotas,
    ...{ mails: true, organisation: { whole }, policy, above, mutings: ports.mutings },
    counting: ports.clockContext,
  });
  return (id: string, correlationId: string, meanwhile = async (): Promise<void> => undefined) =>
    makePage({
      ...ports,
      ...{ people, policy, drawUp, pagers, place },
      turns: async () => undefined,
      tapFor: async () => '',
      pause: meanwhile,
    })(id, correlationId);
};

/** Its provider says of each page of an alert that it came back. */
const reportCalls = async ({ ports }: Branch, alertId: string): Promise<void> => {
  const { calls = [] } = (await ports.alerts.load(alertId)) ?? {};
  for (const { call, person } of calls)
    await makeReportPage(ports)(
      { pageId: pageIdOf({ alertId, call, person }), way: 'text', outcome: 'undelivered' },
      CORRELATION,
    );
};

const raisedFor = async ({ ports }: Branch, role: string): Promise<string> => {
  const { items } = await ports.alerts.list('raised', { limit: 10 });
  return items.find((alert) => alert.role === role)?.id ?? '';
};

const pageAndAcknowledge = async (branch: Branch): Promise<string> => {
  const { items } = await branch.ports.alerts.list('raised', { limit: 10 });
  const [first, ...others] = items.filter(
    ({ role, level }) => role === 'on-call' && level === 'regulator',
  );
  const alert = first?.id ?? '';
  const page = aPager(branch);
  // Those that come while it waits are told with it.
  await page(alert, CORRELATION, async () => {
    for (const { id } of others) await page(id, CORRELATION);
  });
  await makeAcknowledge(branch.ports)(alert, aClerk, CORRELATION);
  await makeCover(branch.ports)(alert, CORRELATION);
  return alert;
};

/** What else can become of an alert, and of its timer. */
const endAlert = async ({ ports }: Branch, id: string): Promise<void> => {
  const alert = await ports.alerts.load(id);
  if (!alert) throw new Error('no such alert');
  const ended = recordAlert(
    alert,
    [
      { type: 'TimerArmed', data: {} },
      { type: 'TimerSetAside', data: { rearms: 5 } },
      { type: 'ChainEnded', rule: 'F3', data: {} },
    ],
    { at: ports.clock.now(), by: SWEEP, correlationId: CORRELATION },
  );
  await ports.ledger.commit(changeWrites(alertChange(alert, ended), ports.ownBranch));
};

/** Has an alert wait for the next shift, as by night; the sweep brings it up. */
const putOff = async ({ ports }: Branch, id: string): Promise<void> => {
  const alert = await ports.alerts.load(id);
  if (!alert) throw new Error('no such alert');
  const now = ports.clock.now();
  const waits = { as: 'list', until: hoursOn(0.5, now) } as const;
  const change = alertChange(alert, waitFor(alert, waits, now, CORRELATION));
  await ports.ledger.commit(changeWrites(change, ports.ownBranch));
};

const handOverTo = async (branch: Branch, id: string, to: string): Promise<void> => {
  const { alerts, clock, ledger, ownBranch } = branch.ports;
  const alert = await alerts.load(id);
  if (!alert) throw new Error('no such alert');
  const occasion = { at: clock.now(), by: aClerk, correlationId: CORRELATION };
  const change = alertChange(alert, handOver(alert, to, occasion));
  await ledger.commit(changeWrites(change, ownBranch));
};

/** Has an event refused. @returns as what it was set aside */
const refuseEvent = async (branch: Branch, body: string): Promise<string> => {
  const { id } = await makeSetAsideOf(branch)({
    from: 'event',
    reason: 'invalid-request',
    bytes: Buffer.from(body),
    receivedAt: branch.ports.clock.now(),
    by: { kind: 'system', part: 'inbox' },
    correlationId: CORRELATION,
  });
  return id;
};

const dismissOne = async (branch: Branch): Promise<void> => {
  const id = await refuseEvent(branch, '{"matter":1}');
  await makeDismiss(branch.ports)(id, 'test', { by: aClerk, correlationId: CORRELATION });
};

/** Sets a ticket's and a notice's timer aside, which takes many lost executions in a row. */
const setAside = async ({ ports }: Branch, ticketId: string, noticeId: string): Promise<void> => {
  const { tickets, notices, ledger, clockContext, clock, ownBranch } = ports;
  const [ticket, notice] = await Promise.all([tickets.load(ticketId), notices.load(noticeId)]);
  if (!ticket || !notice?.watch) throw new Error('nothing to set aside');
  const context = { now: clock.now(), by: SWEEP, correlationId: CORRELATION };
  const happened = { type: 'TimerSetAside', data: { rearms: 5 } } as const;
  const occasion = occasionOf(ticketId, { ...clockContext, ...context }, 'has-ended');
  const recorded = record(ticket, [happened], occasion);
  const { notice: after, entries } = recordOwn(
    { ...notice, watch: notice.watch },
    [happened],
    { ...context, at: context.now, ...noticePace(clockContext)(context.now) },
    'has-ended',
  );
  const change = { kind: 'notice', before: notice, after, entries } as const;
  await ledger.commit([
    ...changeWrites(ticketChange(ticket, recorded), ownBranch),
    ...changeWrites(change, ownBranch),
  ]);
};

/** A customer answers a message of ours. */
const replyTo = async ({ ports }: Branch, ticketId: string): Promise<void> => {
  const ticket = await ports.tickets.load(ticketId);
  if (!ticket) throw new Error('no such ticket');
  const by: Actor = { kind: 'system', part: 'mail' };
  const context = { ...ports.clockContext, now: ports.clock.now(), by, correlationId: CORRELATION };
  const decision = decideReply(ticket, { files: 0, atWork: [] }, context);
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  const note = { ticketId, sequence: decision.own, text: { said: '谢谢，请尽快' } };
  await ports.ledger.commit([
    ...changeWrites(ticketChange(ticket, decision), ports.ownBranch),
    { kind: 'case-note', note },
  ]);
};
