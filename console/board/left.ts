import { answered, type Client } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';

/** A shift leaves no more open complaints than this; where there are, the note says so. */
const MOST_PAGES = 10;

/** What a shift leaves: open complaints, alerts that nobody acknowledged, customers who are to be told something by somebody. */
export type Left = Awaited<ReturnType<typeof readLeft>>;

export const readLeft = async (client: Client) => {
  const raised = { state: 'raised', limit: 100 } as const;
  const [open, alerts, messages] = await Promise.all([
    everyPage((query) => answered(client.GET('/complaints', { params: { query } })), MOST_PAGES),
    answered(client.GET('/alerts', { params: { query: raised } })),
    answered(client.GET('/messages', { params: { query: { limit: 100 } } })),
  ]);
  return { open: open.items, isCut: open.isCut, raised: alerts.items, toTell: messages.items };
};
