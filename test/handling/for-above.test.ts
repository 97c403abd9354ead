import { describe, expect, it } from 'vitest';
import { ClimbedCommand } from '../../functions/contracts/climbed-command.ts';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { ToldAnswer } from '../../functions/contracts/told-answer.ts';
import { LEVELS } from '../../functions/domain/level.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeCarryOutForAbove } from '../../functions/handling/carry-out-for-above.ts';
import { makeReadCase } from '../../functions/handling/read-case.ts';
import { makeSendDown, type OwnOrder } from '../../functions/handling/send-down.ts';
import { type NeighbourDesks, NeighbourUnreachable } from '../../functions/ports/outside.ts';
import { saying } from '../builders/saying.ts';
import { aClerk, someFacts } from '../builders/ticket.ts';
import { aClimbedTicket, ofProvince } from '../federation/climbed-ticket.ts';
import { givenIn } from './desk.ts';

const ANSWER = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The province's desk, before which Huai'an's ticket stands that has climbed to it. */
const aDeskAbove = async (changes: Partial<Ticket> = {}) => {
  const climbed = await aClimbedTicket(changes);
  const { city, province, ticket, link } = climbed;
  const parent = 'jiangsu';
  const carryOutThere = makeCarryOut(city.lent);
  const forAbove = makeCarryOutForAbove({ ...city.lent, carryOut: carryOutThere, parent });
  const sent: ClimbedCommand[] = [];
  const desks: NeighbourDesks = {
    carryOut: async (neighbour, command) => {
      sent.push(command);
      if (link.cut) throw new NeighbourUnreachable(`${neighbour}: TimeoutError`);
      const told = await forAbove(ClimbedCommand.parse(asJson(command)), parent);
      return ToldAnswer.parse(asJson(told));
    },
  };
  const sendDown = makeSendDown({
    carryOut: makeCarryOut(province.lent),
    ...{ mirrors: province.store.mirrors, desks, below: ['huaian'] },
    logUnreachable: () => undefined,
  });
  const post = (verb: string, body: object, order: Partial<OwnOrder> = {}) =>
    sendDown({
      ticketId: ticket.id,
      ...givenIn(verb, body),
      by: ofProvince('taker'),
      scope: 'js-taker',
      correlationId: 'request-1',
      ...order,
    });
  const trail = () => city.store.trail().filter(({ aggregate }) => aggregate === 'ticket');
  return { ...climbed, forAbove, sent, post, trail };
};

describe('the province’s people work on what has climbed to them (U2)', () => {
  it('answer it: its owner carries it out, and names them with their branch', async () => {
    const { post, trail, city, province, ticket } = await aDeskAbove();
    const answered = await post('answer', ANSWER);
    expect(answered).toMatchObject({ status: 200, body: { id: ticket.id, state: 'resolved' } });
    const by = { ...ofProvince('taker'), branch: 'jiangsu' };
    expect(trail().at(-1)).toMatchObject({ type: 'CustomerAnswered', rule: 'E5', by });
    const notes = await city.store.caseFiles.notes(ticket.id);
    expect(notes.at(-1)).toMatchObject({ text: { told: ANSWER.told } });
    expect(province.store.trail()).toEqual([]);
    expect(await province.store.caseFiles.notes(ticket.id)).toEqual([]);
  });

  it('and stay out of its owner’s way: it is the city’s, whose people work on it too (F6)', async () => {
    const { post, city, ticket } = await aDeskAbove();
    await post('note', { note: '省公司已联系客户。' });
    const answered = await makeCarryOut(city.lent)({
      ...{ ticketId: ticket.id, ...givenIn('answer', ANSWER), by: aClerk },
      ...{ scope: 'clerk-7', correlationId: 'test' },
    });
    expect(answered).toMatchObject({ status: 200 });
    expect(await city.store.tickets.load(ticket.id)).toMatchObject({ branch: 'huaian' });
  });

  it.each(Object.values(COMPLAINT_COMMANDS))(
    '$kind reaches its owner as it was said',
    async ({ kind, body, posts }) => {
      const { post, sent } = await aDeskAbove();
      const [first] = posts;
      if (!first) throw new Error('somebody may');
      const answer = await post(kind, Object(body.example), { by: ofProvince(first) });
      expect(sent).toMatchObject([{ command: kind }]);
      expect(givenIn(kind, sent[0]?.body)).toEqual(givenIn(kind, body.example));
      // The rules may say no; nobody says that it was not understood.
      const problem = 'problem' in answer ? answer.problem : undefined;
      expect(['invalid-request', 'not-owner', 'not-found', 'post-not-held']).not.toContain(problem);
    },
  );

  it('refused, hear why, as its owner’s people would', async () => {
    const { post } = await aDeskAbove({ state: 'resolved' });
    expect(await post('answer', ANSWER)).toEqual({
      problem: 'already-settled',
      details: [{ field: 'state', problem: saying('resolved') }],
    });
    expect(await post('note', { note: '备注' }, { version: 99 })).toMatchObject({
      problem: 'stale-version',
    });
  });

  it('may not confirm what is their own (D9)', async () => {
    const { post } = await aDeskAbove({ facts: someFacts({ category: 'network' }) });
    const ground = { ground: 'another-province', reason: '需外省核查。' };
    const lead = { by: ofProvince('lead') };
    expect(await post('request-extension', ground, lead)).toMatchObject({ status: 200 });
    expect(await post('extend', ground, { ...lead, correlationId: 'request-2' })).toMatchObject({
      problem: 'own-request',
    });
    const other = { by: ofProvince('manager'), scope: 'js-manager' };
    expect(await post('extend', ground, other)).toMatchObject({ status: 200 });
  });

  it('send it twice, and it is done once; another’s key is another', async () => {
    const { post, trail } = await aDeskAbove();
    const before = trail().length;
    const note = { note: '已转省公司专席。' };
    const key = { idempotencyKey: 'note-1' };
    const first = await post('note', note, key);
    const again = await post('note', note, { ...key, correlationId: 'request-2' });
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect('body' in again && again.body).toEqual('body' in first && first.body);
    expect(trail().length).toBe(before + 1);
    expect(await post('note', { note: '另一条' }, key)).toMatchObject({
      problem: 'idempotency-conflict',
    });
    await post('note', note, { ...key, by: ofProvince('lead') });
    expect(trail().length).toBe(before + 2);
  });

  it('is tried again on the way without a key, and done once all the same', async () => {
    const { post, trail } = await aDeskAbove();
    const before = trail().length;
    await post('hold', { asked: '缴费凭证', reason: '等待客户' });
    const again = await post('hold', { asked: '缴费凭证', reason: '等待客户' });
    expect(again).toMatchObject({ status: 200 });
    expect(trail().length).toBe(before + 1);
  });

  it('hear that its owner does not answer: 503, and nothing has happened', async () => {
    const { post, link, trail } = await aDeskAbove();
    const before = trail().length;
    link.cut = true;
    const details = [{ field: 'owner', problem: saying('huaian') }];
    expect(await post('answer', ANSWER)).toEqual({ problem: 'owner-unreachable', details });
    expect(trail().length).toBe(before);
    link.cut = false;
    expect(await post('answer', ANSWER)).toMatchObject({ status: 200 });
  });

  it('and read what came of it in its timeline, as theirs', async () => {
    const { post, askOwner, province, ticket } = await aDeskAbove();
    await post('answer', ANSWER);
    const ports = { ...province.lent, askOwner, logReading: () => undefined };
    expect(await makeReadCase(ports)(ticket.id, [ofProvince('taker')])).toMatchObject({
      body: { state: 'resolved' },
    });
  });
});

describe('its owner carries out', () => {
  const commandOf = (ticketId: string): ClimbedCommand => {
    const { kind: _, ...by } = ofProvince('taker');
    return {
      ...{ ticketId, command: 'answer', body: ANSWER, by },
      ...{ idempotencyKey: 'key', correlationId: 'test' },
    };
  };

  it.each(LEVELS)('what is at the level %s', async (level) => {
    const { forAbove, ticket } = await aDeskAbove({ level });
    const answer = await forAbove(commandOf(ticket.id), 'jiangsu');
    expect('problem' in answer ? answer.problem : answer.status).toBe(
      level === 'city' ? 'not-owner' : 200,
    );
  });

  it('nothing of a branch that is not above it, nor of whoever came by no branch’s way', async () => {
    const { forAbove, ticket, trail } = await aDeskAbove();
    const before = trail().length;
    for (const asker of ['suzhou', 'huaian', undefined])
      expect(await forAbove(commandOf(ticket.id), asker)).toMatchObject({
        problem: 'not-disclosed',
      });
    expect(await forAbove(undefined, 'jiangsu')).toMatchObject({ problem: 'not-disclosed' });
    expect(trail().length).toBe(before);
  });

  it('nothing of a post that may not, though the other branch let it pass', async () => {
    const { forAbove, ticket } = await aDeskAbove();
    const command = commandOf(ticket.id);
    const by = { ...command.by, post: 'reviewer' } as const;
    expect(await forAbove({ ...command, by }, 'jiangsu')).toMatchObject({
      problem: 'post-not-held',
    });
  });

  it('nothing that it does not know or cannot read, and says which', async () => {
    const { forAbove, ticket } = await aDeskAbove();
    const command = commandOf(ticket.id);
    const sent = (changes: Partial<ClimbedCommand>) =>
      forAbove({ ...command, ...changes }, 'jiangsu');
    expect(await sent({ command: 'prolong' })).toMatchObject({ problem: 'not-found' });
    expect(await sent({ command: 'toString' })).toMatchObject({ problem: 'not-found' });
    expect(await sent({ body: { ...ANSWER, colour: 'red' } })).toMatchObject({
      problem: 'invalid-request',
      details: [{ field: 'colour' }],
    });
    expect(await sent({ ticketId: '01J0000000000000000000000Z' })).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('a command on another branch’s ticket', () => {
  it('that has not climbed goes nowhere (409)', async () => {
    const { post, sent } = await aDeskAbove({ level: 'city', reportedUp: ['foreseen-crisis'] });
    expect(await post('answer', ANSWER)).toMatchObject({ problem: 'not-owner' });
    expect(sent).toEqual([]);
  });

  it('by whoever acts in no post goes nowhere (409)', async () => {
    const { post, sent } = await aDeskAbove();
    const by = { kind: 'person', subject: 'js-1', role: 'handler' } as const;
    expect(await post('answer', ANSWER, { by })).toMatchObject({ problem: 'not-owner' });
    expect(sent).toEqual([]);
  });
});
