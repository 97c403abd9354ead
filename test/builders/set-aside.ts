import { type SetAsideRecorded, setAside } from '../../functions/domain/set-aside/set-aside.ts';
import { MONDAY } from './ticket.ts';

type SetAsideFacts = Parameters<typeof setAside>[0];

/** A machine's mail as it was set aside, with its first entry. */
export const aSetAside = (facts: Partial<SetAsideFacts> = {}): SetAsideRecorded =>
  setAside(
    {
      id: 'a'.repeat(64),
      branch: 'huaian',
      from: 'mail',
      reason: 'auto-reply',
      receivedAt: MONDAY,
      object: { key: 'inbound/m-1', contentType: 'message/rfc822', bytes: 300 },
      ...facts,
    },
    { now: MONDAY, by: { kind: 'system', part: 'mail' }, correlationId: 'test' },
  );
