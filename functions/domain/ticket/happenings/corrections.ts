import type { Actor } from '../../actor.ts';
import { attentionWith } from '../../attention.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import { type LimitChange, withChangedLimits } from '../limit-change.ts';
import type { FactsPatch, Ticket } from '../ticket.ts';
import type { ClockRef } from './passed.ts';

type Corrected = {
  readonly facts: FactsPatch;
  readonly old: FactsPatch;
  /** Who had proposed it, where it took two. */
  readonly proposedBy?: Actor;
  readonly changes: readonly LimitChange[];
};

type Proposed = {
  readonly facts: FactsPatch;
  readonly old: FactsPatch;
  /** The statutory limit that it would make later. */
  readonly later: ClockRef;
};

type Dismissed = {
  readonly facts: FactsPatch;
  /** Nobody judged it: the complaint was answered, refused or closed. */
  readonly cause?: 'settled';
};

/** What becomes of facts that turned out otherwise (D8, D9). */
export const corrections = {
  FactsCorrected: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Happened<Corrected>): Ticket => {
      const facts = { ...ticket.facts, ...happened.data.facts };
      const attention =
        facts.tier === 'vip' ? attentionWith(ticket.attention, 'important') : ticket.attention;
      // Another correction leaves standing what still waits for a second person.
      const judged = happened.data.proposedBy ? withoutProposal(ticket) : ticket;
      return { ...withChangedLimits(judged, happened), facts, attention };
    },
  },
  CorrectionProposed: {
    told: 'trail',
    apply: (ticket: Ticket, { sequence, data, by, at }: Happened<Proposed>): Ticket => ({
      ...ticket,
      proposedCorrection: { sequence, facts: data.facts, by, at },
    }),
  },
  CorrectionDismissed: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<Dismissed>): Ticket => withoutProposal(ticket),
  },
} satisfies HappeningKinds<Ticket>;

const withoutProposal = ({ proposedCorrection: _, ...ticket }: Ticket): Ticket => ticket;
