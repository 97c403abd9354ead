import type { Cast } from './cast.ts';
import type { Announcement } from './notices.ts';

/** A notice that was published, and how it must stand in the end. */
export type Announced = {
  readonly noticeId: string;
  readonly publisher: string;
  readonly title: string;
  readonly updates: number;
  readonly state: 'published' | 'closed';
};

const minute = 60_000;

/** Publishes a notice, with its updates and its closing, each at its time. */
export const announce = async (
  { branch, at, notice, updates = [], closing }: Announcement,
  { apiOf, tempo }: Cast,
): Promise<Announced> => {
  const api = apiOf(branch);
  await tempo.until(at);
  const now = Date.now();
  const { body } = await api.publish(
    notice((count) => new Date(now + count * minute).toISOString()),
  );
  for (const { at: later, update } of updates) {
    await tempo.until(later);
    await api.updateNotice(body.id, update);
  }
  if (closing) {
    await tempo.until(closing.at);
    await api.closeNotice(body.id, closing.closing);
  }
  return {
    noticeId: body.id,
    publisher: branch,
    title: body.content.title,
    updates: updates.length,
    state: closing ? 'closed' : 'published',
  };
};
