import type { components } from '../generated/api.ts';

type Happened = components['schemas']['TimelineItem'];
type Told = Pick<Happened, 'sequence' | 'type' | 'at' | 'by'> & {
  readonly words?: Readonly<Record<string, string>>;
};

/** The steps of handling that a report tells of, in order (E2). */
export const STEPS = [
  'inquiry',
  'course',
  'nature',
  'responsible',
  'remedy',
  'conclusion',
] as const;
export type Step = (typeof STEPS)[number];

/** What a work order's trail says of its report. */
export type ReportInTrail = {
  readonly latest: Told | undefined;
  /** When the unit's head stood by it, and who that was (E3). */
  readonly confirmed: Told | undefined;
  /** The last time it came back, before the latest report. */
  readonly returned: Told | undefined;
  /** The report that came back then. */
  readonly before: Told | undefined;
};

/**
 * Who reviews sees what changed since review returned it (E4); who confirms, since anybody sent it back (E3).
 * @param trail in the order in which it happened
 */
export const reportIn = (trail: readonly Told[], reader: 'review' | 'confirm'): ReportInTrail => {
  const latest = trail.findLast(({ type }) => type === 'WorkOrderReported');
  const since = latest?.sequence ?? 0;
  const returned = trail.findLast(
    ({ type, sequence }) => isReturn(type, reader) && sequence < since,
  );
  return {
    latest,
    confirmed: trail.findLast(
      ({ type, sequence }) => type === 'WorkOrderConfirmed' && sequence > since,
    ),
    returned,
    before:
      returned &&
      trail.findLast(
        ({ type, sequence }) => type === 'WorkOrderReported' && sequence < returned.sequence,
      ),
  };
};

const isReturn = (type: string, reader: 'review' | 'confirm'): boolean =>
  type === 'WorkOrderReturned' || (reader === 'confirm' && type === 'WorkOrderSentBack');
