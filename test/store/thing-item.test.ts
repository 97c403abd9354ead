import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AggregateKind, ThingOf } from '../../functions/contracts/aggregates.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { DICTIONARY } from '../../functions/store/dictionary.ts';
import { unpack } from '../../functions/store/packed.ts';
import { attributesOf, thingIn } from '../../functions/store/thing-item.ts';
import { aNotice, anAlert, aTicket, dueAt, settled } from './samples.ts';

const roundTrip = <Kind extends AggregateKind>(kind: Kind, thing: ThingOf<Kind>) =>
  thingIn(kind, attributesOf(kind, thing));

describe('a thing’s item', () => {
  it('gives the thing back whole', () => {
    const held = { ...aTicket(), heldUntil: aTicket().facts.receivedAt };
    for (const ticket of [
      aTicket(),
      held,
      settled(aTicket()),
      aTicket({ clocks: dueAt(undefined) }),
    ])
      expect(roundTrip('ticket', ticket)).toEqual(ticket);
    expect(roundTrip('notice', aNotice())).toEqual(aNotice());
    expect(roundTrip('alert', anAlert())).toEqual(anAlert());
  });

  it('shows of a notice the version that others were told of, and keeps its own', () => {
    const notice = aNotice({ version: 7 });
    expect(notice.watch?.toldVersion).not.toBe(7);
    expect(attributesOf('notice', notice)).toMatchObject({
      version: 7,
      listed: { version: notice.watch?.toldVersion },
    });
    expect(roundTrip('notice', notice)).toEqual(notice);
  });

  it('says legibly what lists show, and nothing twice', () => {
    const ticket = aTicket();
    const { listed, rest } = attributesOf('ticket', ticket);
    expect(listed).toEqual(snapshotOf(ticket));
    expect(unpack(rest as Uint8Array)).not.toHaveProperty('ticketNumber');
    const { timer, ...shown } = anAlert();
    const alert = attributesOf('alert', anAlert());
    expect(alert).toMatchObject({ version: 1, listed: shown });
    expect(unpack(alert.rest as Uint8Array)).toEqual({ timer });
  });
});

describe('what was packed', () => {
  it('can be read by every later release: the dictionary stays as it is, byte for byte', () => {
    expect(createHash('sha256').update(DICTIONARY).digest('hex')).toBe(
      '8e9453dea4fa4518554719f14c20409c9db7a4657d9321a0e8efb2b51b2d745b',
    );
    expect(unpack(Buffer.from('q0apKnFXPbUA', 'base64'))).toEqual({
      pauses: [],
      rearms: 0,
      setAside: false,
    });
  });

  it('is refused when it was cut or is something else', () => {
    const whole = attributesOf('ticket', aTicket()).rest as Uint8Array;
    for (const broken of [whole.subarray(0, -9), Buffer.from('{}'), Buffer.alloc(0)])
      expect(() => unpack(broken)).toThrow();
  });
});
