import type { MatchingNotice } from '../contracts/operations/customers/look-up.ts';
import { isWithin } from '../domain/area/within.ts';
import type { ToldNotice } from '../domain/notice/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { ThingList } from '../ports/readers.ts';

/** At most so many are shown to somebody who has a customer on the line. */
const MOST = 10;

/** So many are looked through for them: a branch that has more open at once has one for all of them. */
const LOOKED_THROUGH = 100;

/** What a customer calls about, as far as whoever answers has heard. */
export type CalledAbout = {
  /** Administrative division, by its code as it stands today. */
  readonly area?: string | undefined;
  /** Where it was, or what does not work, in the customer's words. */
  readonly about?: string | undefined;
  /** When it happened; now, where they say nothing of it. */
  readonly at: Instant;
};

/**
 * The open notices that a customer may call about, those that match first and of these the newest (H6,
 * Q2). A notice matches by its area and by what does not work, as far as either is known of both. It began
 * before what they call about; one of another area is not shown, one that names no area is.
 */
export const openNotices = async (
  notices: ThingList<'notice'>,
  asked: CalledAbout,
): Promise<MatchingNotice[]> => {
  const { items } = await notices.list('published', { limit: LOOKED_THROUGH });
  return items
    .filter(({ content }) => content.occurredAt <= asked.at && !isElsewhere(content, asked))
    .map((notice) => ({ notice, fits: fitting(notice.content, asked) }))
    .toSorted((one, other) => other.fits - one.fits)
    .slice(0, MOST)
    .map(({ notice, fits }) => ({ ...shown(notice), matches: fits > 0 }));
};

type Content = ToldNotice['content'];

/** Their area lies in one that is affected, or is a wider one: then they may be in it. */
const isOfArea = ({ areaCodes = [] }: Content, area: string): boolean =>
  areaCodes.some((code) => isWithin(area, code) || isWithin(code, area));

const isElsewhere = (content: Content, { area }: CalledAbout): boolean =>
  area !== undefined && content.areaCodes !== undefined && !isOfArea(content, area);

/** In how many ways it is what they call about. */
const fitting = (content: Content, { area, about }: CalledAbout): number =>
  [
    area !== undefined && isOfArea(content, area),
    about !== undefined && saysSo(content, about),
  ].filter(Boolean).length;

/** Each word of theirs stands in what the notice says of place and function. */
const saysSo = ({ title, area, functionsLost }: Content, about: string): boolean => {
  const text = [title, area, ...functionsLost].join('\n').toLowerCase();
  return about
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => text.includes(word));
};

/** With what was told of the repair last. */
const shown = ({ id, content, updates }: ToldNotice): Omit<MatchingNotice, 'matches'> => {
  const { kind, title, area, areaCodes, functionsLost, occurredAt, agreedAnswer } = content;
  const { expectedRepairAt, nextWordAt } =
    updates.findLast((update) => (update.expectedRepairAt ?? update.nextWordAt) !== undefined) ??
    content;
  return {
    ...{ id, kind, title, area, functionsLost, occurredAt },
    ...(areaCodes && { areaCodes }),
    ...(expectedRepairAt !== undefined && { expectedRepairAt }),
    ...(nextWordAt !== undefined && { nextWordAt }),
    ...(agreedAnswer !== undefined && { agreedAnswer }),
  };
};
