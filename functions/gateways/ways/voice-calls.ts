import { type OutgoingCall, WayRefused } from '../../ports/outside.ts';
import { type Webhook, WebhookRefused } from '../webhook.ts';

/** By this alone a provider says that a number is no good: any other answer may be a mistake of ours or its own. */
const NO_GOOD = 422;

/** What whoever is called presses to acknowledge. */
const DIGIT = '1';

const PRESS = {
  zh: `按 ${DIGIT} 确认。`,
  en: `Press ${DIGIT} to acknowledge.`,
};

/**
 * Has a provider call somebody, by its signed webhook, and speak to them.
 * @throws WayRefused when it says that the number is no good; otherwise whatever kept it
 */
export const voiceCalls =
  ({ webhook, url, branch }: { webhook: Webhook; url: string; branch: string }) =>
  async ({ callId, to, say, acknowledges }: OutgoingCall): Promise<void> => {
    const spoken = acknowledges ? { zh: `${say.zh}${PRESS.zh}`, en: `${say.en} ${PRESS.en}` } : say;
    const digit = acknowledges ? { acknowledge: DIGIT } : {};
    try {
      await webhook(url, { callId, branch, to, say: spoken, ...digit });
    } catch (error) {
      throw error instanceof WebhookRefused && error.status === NO_GOOD
        ? new WayRefused('the provider knows no such number')
        : error;
    }
  };
