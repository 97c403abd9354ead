import { type OutgoingText, type Taken, WayRefused } from '../../ports/outside.ts';
import { type Webhook, WebhookRefused } from '../webhook.ts';

/** By this alone a provider says that a number is no good: any other answer may be a mistake of ours or its own. */
const NO_GOOD = 422;

/**
 * Sends text messages by a provider's signed webhook.
 * @throws WayRefused when it says that the number is no good; otherwise whatever kept it
 */
export const textMessages =
  ({ webhook, url, branch }: { webhook: Webhook; url: string; branch: string }) =>
  async ({ messageId, to, text }: OutgoingText): Promise<Taken> => {
    try {
      await webhook(url, { messageId, branch, to, text });
    } catch (error) {
      throw error instanceof WebhookRefused && error.status === NO_GOOD
        ? new WayRefused('the provider knows no such number')
        : error;
    }
    return {};
  };
