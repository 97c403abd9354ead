import type { AskingPerson, Wanted } from '../contracts/disclosure.ts';
import { type HttpAnswer, notOwner, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Post } from '../domain/post.ts';
import { worksOnAll } from '../domain/ticket/reading-rights.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { type NeighbourCases, NeighbourUnreachable } from '../ports/outside.ts';
import type { MirrorReader } from '../ports/readers.ts';
import type { SightAbove } from './sight.ts';

/** What asking the owner of a complaint needs; `logReading` keeps who looked at whose data (M2). */
export type AskOwnerPorts = {
  readonly mirrors: MirrorReader;
  readonly neighbours: NeighbourCases;
  /** The branches below this one: what has climbed here is theirs. */
  readonly below: readonly string[];
  readonly sightOf: SightAbove;
  readonly logReading: (mirror: TicketSnapshot, by: AskingPerson, part: Wanted['part']) => void;
  readonly logUnreachable: (owner: string, error: NeighbourUnreachable) => void;
};

/** What is to be had of a ticket that is not this branch's own. */
export type Elsewhere =
  | { readonly kind: 'unheard-of' }
  /** It is known as far as it was told; its owner tells no more, or is not asked. */
  | { readonly kind: 'mirror'; readonly mirror: TicketSnapshot; readonly asked: boolean }
  | { readonly kind: 'answered'; readonly answer: HttpAnswer };

/** Asks for part of another branch's ticket in whose right somebody acts. */
export type AskOwner = (
  ticketId: string,
  inPosts: readonly TokenHolder[],
  wanted: Wanted,
) => Promise<Elsewhere>;

/** The post in which somebody looks into what has climbed: one that works on all of it before others. */
const readerIn = (inPosts: readonly TokenHolder[]) => {
  const posted = inPosts.flatMap((by) => ('post' in by ? [by] : []));
  return posted.find(worksOnAll) ?? posted[0];
};

const personOf = ({ kind: _, ...by }: Extract<TokenHolder, { post: Post }>): AskingPerson => by;

/**
 * Asks the branch that owns a ticket, now, for what the people of this one want to see of it: what has
 * climbed to them they work on, where its words stay (F6). Nothing of the answer is kept here. Whoever
 * works on it sees it whole, everybody else the customer masked.
 * @see rules M2, M3
 */
export const makeAskOwner =
  ({ mirrors, neighbours, below, sightOf, logReading, logUnreachable }: AskOwnerPorts): AskOwner =>
  async (ticketId, inPosts, wanted) => {
    const mirror = await mirrors.find(ticketId);
    if (!mirror) return { kind: 'unheard-of' };
    const reader = readerIn(inPosts);
    const { owner } = mirror;
    if (!reader || !below.includes(owner)) return { kind: 'mirror', mirror, asked: false };
    const by = personOf(reader);
    logReading(mirror, by, wanted.part);
    const as = await sightOf(mirror, inPosts);
    try {
      const posted = inPosts.flatMap((one) => ('post' in one ? [personOf(one)] : []));
      const asked = { kind: 'climbed', ticketId, wanted, by, inPosts: posted, as } as const;
      const told = await neighbours.ask(owner, asked);
      return told.kind === 'shown'
        ? { kind: 'answered', answer: told.answer }
        : { kind: 'mirror', mirror, asked: true };
    } catch (error) {
      if (!(error instanceof NeighbourUnreachable)) throw error;
      logUnreachable(owner, error);
      const unreached = refusal('owner-unreachable', { field: 'owner', problem: asIs(owner) });
      return { kind: 'answered', answer: unreached };
    }
  };

/** What somebody is answered of a ticket elsewhere, where the mirror alone is no answer. */
export const elsewhereAnswer = (elsewhere: Elsewhere): HttpAnswer => {
  if (elsewhere.kind === 'unheard-of') return refusal('not-found');
  if (elsewhere.kind === 'answered') return elsewhere.answer;
  const { mirror, asked } = elsewhere;
  return asked ? refusal('not-disclosed') : notOwner(mirror.owner, mirror.ownerApiUrl);
};
