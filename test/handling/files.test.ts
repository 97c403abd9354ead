import { describe, expect, it } from 'vitest';
import { Upload } from '../../functions/contracts/intake.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeOfferEvidencePlace, makeOpenFile } from '../../functions/handling/files.ts';
import { aTicket } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { aClimbedTicket, ofProvince } from '../federation/climbed-ticket.ts';
import { aCaseFile } from '../federation/lent-order.ts';

const SCAN = { key: 'scans/01J8Z0000000000000000000AA', contentType: 'image/png', bytes: 12 };
const BILL = { ...SCAN, key: 'mails/abc/1', contentType: 'application/pdf', fileName: '账单.pdf' };
const TAKER: TokenHolder = { kind: 'person', subject: 't-1', post: 'taker', unit: 'desk' };
const HANDLER: TokenHolder = { kind: 'person', subject: 'h-1', post: 'handler', unit: 'hall' };

/** A branch with a case that has a scan, and evidence that came later. */
const aCaseWithFiles = async () => {
  const { store, lent } = aHouse();
  const recorded = aTicket();
  const { id } = recorded.ticket;
  await store.ledger.commit([
    ...ticketWrites(undefined, recorded, lent.ownBranch),
    { kind: 'case-file', caseFile: { ...aCaseFile(id), evidence: [SCAN] } },
    { kind: 'case-note', note: { ticketId: id, sequence: 1, text: {}, evidence: [BILL] } },
  ]);
  const logged: string[] = [];
  const ports = {
    ...lent,
    logFile: (ticketId: string, key: string, subject: string) =>
      logged.push(`${subject} ${ticketId === id} ${key}`),
  };
  return { id, logged, open: makeOpenFile(ports), place: makeOfferEvidencePlace(ports) };
};

describe('a file of a case', () => {
  it('is handed over by a link for a quarter of an hour, and logged (M2)', async () => {
    const { id, open, logged } = await aCaseWithFiles();
    for (const file of [SCAN, BILL])
      expect(await open(id, file.key, [TAKER])).toEqual({
        status: 200,
        body: {
          ...file,
          url: `https://huaian.example/${file.key}?for=900`,
          expiresAt: '2026-07-06T02:15:00Z',
        },
      });
    expect(logged).toEqual([`t-1 true ${SCAN.key}`, `t-1 true ${BILL.key}`]);
  });

  it('is none for whoever sees the case masked, and nothing is signed (M3)', async () => {
    const { id, open, logged } = await aCaseWithFiles();
    expect(await open(id, SCAN.key, [HANDLER])).toMatchObject({ problem: 'not-found' });
    expect(logged).toEqual([]);
  });

  it('of another case is none of this one’s', async () => {
    const { id, open } = await aCaseWithFiles();
    const other = 'scans/01J8Z0000000000000000000AB';
    expect(await open(id, other, [TAKER])).toMatchObject({ problem: 'not-found' });
    expect(await open('01J0000000000000000000000Z', SCAN.key, [TAKER])).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('evidence of a complaint that has climbed to the province (U2)', () => {
  it('goes to its owner’s bucket, where the command that names it finds it', async () => {
    const { city, province, askOwner, ticket } = await aClimbedTicket();
    const place = makeOfferEvidencePlace({ ...province.lent, askOwner, logFile: () => undefined });
    const answer = Object(await place(ticket.id, 'image/jpeg', [ofProvince('taker')]));
    const upload = Upload.parse(answer.body);
    expect(answer.status).toBe(201);
    expect(upload.url).toBe('https://huaian.example/');
    city.uploaded.set(upload.key, { bytes: 4, contentType: 'image/jpeg' });
    const given = await makeCarryOut(city.lent)({
      ticketId: ticket.id,
      command: { kind: 'evidence', files: 1 },
      files: [{ key: upload.key }],
      by: { kind: 'person', subject: 't-1', post: 'taker', unit: 'desk', branch: 'jiangsu' },
      scope: 'jiangsu',
      correlationId: 'test',
    });
    expect(given).toMatchObject({ status: 200 });
    const open = makeOpenFile({ ...province.lent, askOwner, logFile: () => undefined });
    expect(await open(ticket.id, upload.key, [ofProvince('taker')])).toMatchObject({
      status: 200,
      body: { bytes: 4, url: `https://huaian.example/${upload.key}?for=900` },
    });
  });

  it('is none for those of the province who see the case masked (M3)', async () => {
    const { city, province, askOwner, ticket } = await aClimbedTicket();
    const note = { ticketId: ticket.id, sequence: 1, text: {}, evidence: [SCAN] };
    await city.store.ledger.commit([{ kind: 'case-note', note }]);
    const open = makeOpenFile({ ...province.lent, askOwner, logFile: () => undefined });
    expect(await open(ticket.id, SCAN.key, [ofProvince('handler')])).toMatchObject({
      problem: 'not-found',
    });
  });

  it('is not to be had of what has not climbed', async () => {
    const { province, askOwner, ticket, told } = await aClimbedTicket({ level: 'city' });
    const ports = { ...province.lent, askOwner, logFile: () => undefined };
    const asked = [ofProvince('taker')] as const;
    expect(await makeOpenFile(ports)(ticket.id, SCAN.key, asked)).toMatchObject({
      problem: 'not-disclosed',
    });
    expect(await makeOfferEvidencePlace(ports)(ticket.id, 'image/png', asked)).toMatchObject({
      problem: 'not-disclosed',
    });
    expect(told.every(([line]) => line === 'refused')).toBe(true);
  });
});
