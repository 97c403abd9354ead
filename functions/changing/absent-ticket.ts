import { type HttpRefusal, notOwner, refusal } from '../contracts/http-answer.ts';
import type { MirrorReader } from '../ports/readers.ts';

/**
 * Why a ticket is not to be had here: another branch owns it, and where that takes commands, or
 * nobody has heard of it.
 */
export const absent = async (mirrors: MirrorReader, ticketId: string): Promise<HttpRefusal> => {
  const mirror = await mirrors.find(ticketId);
  return mirror ? notOwner(mirror.owner, mirror.ownerApiUrl) : refusal('not-found');
};
