import { act } from './act.ts';
import { type Announced, announce } from './announce.ts';
import { bringIn } from './bring-in.ts';
import type { Cast } from './cast.ts';
import type { Complaint } from './complaints/complaint.ts';
import { ANNOUNCEMENTS } from './notices.ts';
import { seconds } from './waiting.ts';

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
export const play = async (
  complaints: readonly Complaint[],
  cast: Cast,
  since: number,
): Promise<Played> => {
  const { signal } = cast;
  const brought = new Map<string, Promise<unknown>>();

  const story = async (complaint: Complaint): Promise<Story> => {
    const { name, at, repeats } = complaint;
    const coming = (async () => {
      await seconds(at - (Date.now() - since) / 1000, signal);
      if (repeats !== undefined) await brought.get(repeats);
      return bringIn(complaint, cast);
    })();
    brought.set(
      name,
      coming.catch(() => undefined),
    );
    let ticketId: string | undefined;
    try {
      const { problems, ...rest } = await coming;
      ticketId = rest.ticketId;
      await act(complaint, ticketId, cast);
      return { complaint, ticketId, problems };
    } catch (error) {
      signal.throwIfAborted();
      const problems = [wording(error)];
      return { complaint, ...(ticketId !== undefined && { ticketId }), problems };
    }
  };

  const problems: string[] = [];
  const announcing = ANNOUNCEMENTS.map((announcement) =>
    announce(announcement, cast, since).catch((error: unknown) => {
      signal.throwIfAborted();
      problems.push(`a notice of ${announcement.branch}: ${wording(error)}`);
      return undefined;
    }),
  );
  const stories = await Promise.all(complaints.map(story));
  const announced = (await Promise.all(announcing)).filter((notice) => notice !== undefined);
  return { stories, announced, problems };
};
