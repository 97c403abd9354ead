import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { scheduler } from 'node:timers/promises';
import * as z from 'zod';
import type { Deliveries } from './deliveries.ts';
import { serve } from './http-server.ts';
import { isSigned } from './webhook-signature.ts';

/** A branch whose text messages are sent: where it hears what became of them, and what both sign with. */
type Customer = { readonly apiUrl: string; readonly secret: string };

/** Stands in for whoever sends text messages, and reports what became of them. */
export type TextProvider = {
  /** Where a branch has its text messages sent. */
  readonly addressOf: (branch: string) => string;
  /** Sends for these branches, and for no others. */
  readonly sendFor: (customers: ReadonlyMap<string, Customer>) => void;
  readonly stop: () => Promise<void>;
};

const Sent = z.object({ messageId: z.string(), to: z.string(), text: z.string() });

/** Nobody has such a number; whoever has such another one has it switched off. */
const NOBODYS = /0000$/;
const SWITCHED_OFF = /9999$/;

const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** Starts the provider on a free port of this machine: each text is kept once, however often it comes. */
export const startTextProvider = async (deliveries: Deliveries): Promise<TextProvider> => {
  let customers: ReadonlyMap<string, Customer> = new Map();
  const seen = new Set<string>();

  const report = async ({ apiUrl, secret }: Customer, messageId: string, outcome: string) => {
    const body = JSON.stringify({ messageId, outcome });
    // The branch may not have noted yet that the text was taken: then it says so, and is asked again.
    for (let tries = 0; tries < 20; tries += 1) {
      await scheduler.wait(500);
      const t = nowInSeconds();
      const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
      const answer = await fetch(`${apiUrl}/providers/sms/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'redress-signature': `t=${t},v1=${v1}` },
        body,
      }).catch(() => undefined);
      if (answer?.ok) return;
    }
  };

  const take = async (request: IncomingMessage): Promise<number> => {
    const [, branch = ''] = /^\/([\w-]+)\/send$/.exec(request.url ?? '') ?? [];
    const customer = customers.get(branch);
    const body = await text(request);
    const signature = request.headers['redress-signature']?.toString();
    if (!customer || !isSigned(signature, body, customer.secret, nowInSeconds())) return 401;
    const sent = Sent.parse(JSON.parse(body));
    if (NOBODYS.test(sent.to)) return 422;
    if (seen.has(sent.messageId)) return 202;
    seen.add(sent.messageId);
    deliveries.take({ kind: 'text-message', branch, ...sent });
    const outcome = SWITCHED_OFF.test(sent.to) ? 'undelivered' : 'delivered';
    void report(customer, sent.messageId, outcome);
    return 202;
  };

  const server = await serve((request, response) => {
    take(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  return {
    addressOf: (branch) => `${server.origin}/${branch}/send`,
    sendFor: (all) => {
      customers = all;
    },
    stop: server.stop,
  };
};
