import { type HttpRefusal, refusal } from '../contracts/http.ts';
import type { MirrorReader } from '../ports/readers.ts';

/** What to say of a ticket that is not this branch's: where its owner is, where one is known. */
export const absentTicket = async (
  mirrors: MirrorReader,
  ticketId: string,
): Promise<HttpRefusal> => {
  const mirror = await mirrors.find(ticketId);
  if (!mirror) return refusal('not-found');
  return refusal(
    'not-owner',
    { field: 'owner', problem: mirror.owner },
    ...(mirror.ownerApiUrl === undefined ? [] : [{ field: 'apiUrl', problem: mirror.ownerApiUrl }]),
  );
};
