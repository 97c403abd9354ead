import type { Instant } from '../time.ts';

/** The ways whose providers tell afterwards what became of a page that they took. */
export const REPORTED_WAYS = ['voice', 'text'] as const;

/** What becomes of a page that has not reached whom it was for. */
export const CAME_BACK = ['undelivered', 'failed', 'no-answer', 'busy'] as const;

/** What a provider may tell of a page that it took. */
export const PAGE_OUTCOMES = ['delivered', 'answered', ...CAME_BACK] as const;

/** What became of a page by one way, as its provider tells it. */
export type PageReport = {
  readonly way: (typeof REPORTED_WAYS)[number];
  readonly outcome: (typeof PAGE_OUTCOMES)[number];
  readonly at: Instant;
};

/** How far somebody's call has come. */
export type Reach = {
  /** By which ways it has gone out, and not come back. */
  readonly worked: readonly string[];
  /** Which must not carry it again: it came back. */
  readonly cameBack: readonly string[];
  /** Of what has worked: known to have been delivered. */
  readonly delivered: readonly string[];
};

/** How far a call has come; undefined before its first try. */
export const reachOf = (
  call: { readonly by: readonly string[]; readonly reports?: readonly PageReport[] } | undefined,
): Reach => {
  const { by = [], reports = [] } = call ?? {};
  const cameBack: readonly string[] = reports.filter(hasComeBack).map(({ way }) => way);
  return {
    worked: by.filter((way) => !cameBack.includes(way)),
    cameBack,
    delivered: reports.filter((one) => !hasComeBack(one)).map(({ way }) => way),
  };
};

/**
 * Whether a way, once it has worked, leaves the others untried. A call that came back leaves in doubt whether
 * a text message to the same telephone is read, until it is known to be delivered.
 */
export const suffices = (
  way: string,
  { cameBack, delivered }: Pick<Reach, 'cameBack' | 'delivered'>,
): boolean => way !== 'text' || !cameBack.includes('voice') || delivered.includes('text');

/** What is told of a page says something new: that it came back stands, that it got through only until then. */
export const isNews = (
  report: Pick<PageReport, 'way' | 'outcome'>,
  reports: readonly PageReport[] = [],
): boolean => {
  const known = reports.find(({ way }) => way === report.way);
  return !known || (hasComeBack(report) && !hasComeBack(known));
};

const hasComeBack = ({ outcome }: Pick<PageReport, 'outcome'>): boolean =>
  CAME_BACK.some((one) => one === outcome);
