import { attentionWith } from '../../attention.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import { isImportant, type Referral } from '../../referral.ts';
import type { Instant } from '../../time.ts';
import { type LimitChange, withChangedLimits } from '../limit-change.ts';
import type { Ticket } from '../ticket.ts';

type Referred = {
  readonly referral: Omit<Referral, 'sequence' | 'repliedAt' | 'inTime'>;
  /** The limit of the reply to the body. */
  readonly clock: Clock;
  /** The date that now binds the answer to the customer, where the referral brought it. */
  readonly bodyDate?: Instant;
  readonly changes: readonly LimitChange[];
};

type Replied = {
  /** Sequence of the entry that the referral came with. */
  readonly referral: number;
  readonly inTime: boolean;
};

/** What bodies hand on, and what they are told: an act apart from the answer to the customer (A5, E5). */
export const referred = {
  ComplaintReferred: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Happened<Referred>): Ticket => {
      const { sequence, data } = happened;
      const { referral, clock, bodyDate } = data;
      const changed = withChangedLimits(ticket, happened);
      const flags = isImportant(referral.body)
        ? (['over-the-head', 'upgraded', 'important'] as const)
        : (['over-the-head', 'upgraded'] as const);
      return {
        ...changed,
        attention: flags.reduce(attentionWith, ticket.attention),
        referrals: [...(ticket.referrals ?? []), { ...referral, sequence }],
        clocks: [
          ...changed.clocks,
          { ...clock, remindersSent: 0, missed: false, referral: sequence },
        ],
        ...(bodyDate !== undefined && { bodyDate }),
      };
    },
  },
  BodyAnswered: {
    told: 'parent',
    apply: (ticket: Ticket, { at, data }: Happened<Replied>): Ticket => ({
      ...ticket,
      referrals: (ticket.referrals ?? []).map((referral) =>
        referral.sequence === data.referral
          ? { ...referral, repliedAt: at, inTime: data.inTime }
          : referral,
      ),
      clocks: ticket.clocks.map((clock) =>
        clock.referral === data.referral && clock.endedAt === undefined
          ? { ...clock, endedAt: at }
          : clock,
      ),
    }),
  },
} satisfies HappeningKinds<Ticket>;
