import { type HttpRefusal, refusal } from '../contracts/http.ts';
import { asIs } from '../contracts/said.ts';
import type { MirrorReader } from '../ports/readers.ts';

/**
 * Why a ticket is not to be had here: another branch owns it, and where that takes commands, or
 * nobody has heard of it.
 */
export const absent = async (mirrors: MirrorReader, ticketId: string): Promise<HttpRefusal> => {
  const mirror = await mirrors.find(ticketId);
  if (!mirror) return refusal('not-found');
  return refusal(
    'not-owner',
    { field: 'owner', problem: asIs(mirror.owner) },
    ...(mirror.ownerApiUrl === undefined
      ? []
      : [{ field: 'apiUrl', problem: asIs(mirror.ownerApiUrl) }]),
  );
};
