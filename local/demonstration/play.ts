import { act } from './act.ts';
import { type Announced, announce } from './announce.ts';
import { type Brought, bringIn } from './bring-in.ts';
import type { Cast } from './cast.ts';
import type { Complaint } from './complaints/complaint.ts';
import { ANNOUNCEMENTS, type Announcement } from './notices.ts';

/** What became of one complaint while it was played. */
export type Story = {
  readonly complaint: Complaint;
  /** Absent when it has none. */
  readonly ticketId?: string;
  readonly problems: readonly string[];
};

/** Everything that was played. */
export type Played = {
  readonly stories: readonly Story[];
  readonly announced: readonly Announced[];
  readonly problems: readonly string[];
};

const wording = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Has every complaint come in at its second, and people do with it what they must. */
export const play = async (complaints: readonly Complaint[], cast: Cast): Promise<Played> => {
  const { signal, tempo } = cast;
  const arrivals = new Map<string, Promise<unknown>>();
  const problems: string[] = [];

  const arrive = async (complaint: Complaint): Promise<Brought> => {
    await tempo.until(complaint.at);
    // On a slow machine the first may be late itself.
    if (complaint.repeats !== undefined) await arrivals.get(complaint.repeats);
    return bringIn(complaint, cast);
  };

  const story = async (complaint: Complaint): Promise<Story> => {
    const arrival = arrive(complaint);
    arrivals.set(complaint.name, Promise.allSettled([arrival]));
    let brought: Brought | undefined;
    try {
      brought = await arrival;
      await act(complaint, brought.ticketId, cast);
      return { complaint, ...brought };
    } catch (error) {
      signal.throwIfAborted();
      return { complaint, ...brought, problems: [wording(error)] };
    }
  };

  const announcing = async (announcement: Announcement): Promise<Announced | undefined> => {
    try {
      return await announce(announcement, cast);
    } catch (error) {
      signal.throwIfAborted();
      problems.push(`a notice of ${announcement.branch}: ${wording(error)}`);
      return undefined;
    }
  };

  const [stories, announced] = await Promise.all([
    Promise.all(complaints.map(story)),
    Promise.all(ANNOUNCEMENTS.map(announcing)),
  ]);
  return { stories, announced: announced.filter((notice) => notice !== undefined), problems };
};
