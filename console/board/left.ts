import { answered, type Client } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';

/** A shift leaves no more of a kind than this; where there is more, the note says so. */
const MOST_PAGES = 10;

/** What a shift leaves: open complaints, alerts that nobody acknowledged, customers who are to be told something by somebody. */
export type Left = Awaited<ReturnType<typeof readLeft>>;

export const readLeft = async (client: Client) => {
  const [open, alerts, messages] = await Promise.all([
    everyPage((query) => answered(client.GET('/complaints', { params: { query } })), MOST_PAGES),
    everyPage(
      (query) =>
        answered(client.GET('/alerts', { params: { query: { ...query, state: 'raised' } } })),
      MOST_PAGES,
    ),
    everyPage((query) => answered(client.GET('/messages', { params: { query } })), MOST_PAGES),
  ]);
  return { open, raised: alerts, toTell: messages };
};
