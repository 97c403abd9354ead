import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { secretValue } from '../cloud/secrets.ts';
import type { WentOut } from '../watching.ts';
import type { Office } from './office.ts';

const Text = z.looseObject({ messageId: z.string(), to: z.string() });
const Call = z.looseObject({ callId: z.string(), acknowledge: z.string().optional() });

/** Of so many nothing more is heard; so many are heard of once more, and the other way round. */
const LOST = 0.03;
const TOLD_AGAIN = 0.05;
/** So many are heard of hours later: whoever was paged has been found by then, or others have. */
const LATE = 0.03;

const MINUTE = 60_000;

const headerOf = (secretId: string, raw: string, now: number) => {
  const t = Math.floor(now / 1000);
  const { SecretString } = secretValue(secretId, 'AWSCURRENT');
  const v1 = createHmac('sha256', SecretString).update(`${t}.${raw}`).digest('hex');
  return { 'redress-signature': `t=${t},v1=${v1}` };
};

/** Those who carry a branch's text messages and calls, and tell what became of each: late, twice, or never. */
export const makeProviders = (office: Office): ((sent: WentOut) => void) => {
  const { agenda, chance, branch, settings } = office;
  const smsSecret =
    branch.wiring.functions.find(({ env }) => env.WEBHOOK_SECRET)?.env.WEBHOOK_SECRET ?? '';
  const voiceSecret = settings.branch.messages?.voice?.secret ?? '';

  const tell = (operation: string, path: string, secretId: string, outcome: () => object): void => {
    if (chance.one(LOST)) return;
    for (let times = chance.one(TOLD_AGAIN) ? 2 : 1; times > 0; times -= 1) {
      const after = chance.one(LATE)
        ? chance.between(60 * MINUTE, 1200 * MINUTE)
        : chance.between(2_000, 2 * MINUTE);
      agenda.plan(agenda.now() + after, () => {
        const raw = JSON.stringify(outcome());
        const headers = headerOf(secretId, raw, agenda.now());
        return office.send(operation, { method: 'POST', path, raw, headers });
      });
    }
  };

  /** Customers mostly have their telephone on; whoever is on call sleeps. */
  const text = ({ messageId }: z.output<typeof Text>): void => {
    const arrives = messageId.includes('.') ? 0.6 : 0.95;
    tell('takeSmsReport', '/providers/sms/reports', smsSecret, () => ({
      messageId,
      outcome: chance.one(arrives) ? 'delivered' : chance.pick(['undelivered', 'failed']),
    }));
  };

  const call = ({ callId, acknowledge }: z.output<typeof Call>): void =>
    tell('takeVoiceReport', '/providers/voice/reports', voiceSecret, () => {
      if (chance.one(0.6)) return { callId, outcome: chance.pick(['no-answer', 'busy', 'failed']) };
      const presses = acknowledge !== undefined && chance.one(0.7);
      return { callId, outcome: 'answered', ...(presses && { digit: acknowledge }) };
    });

  return ({ way, to, body }) => {
    if (way !== 'webhook') return;
    const said: unknown = JSON.parse(body);
    const asText = to.includes('sms.') ? Text.safeParse(said).data : undefined;
    const asCall = to.includes('voice.') ? Call.safeParse(said).data : undefined;
    if (asText) text(asText);
    if (asCall) call(asCall);
  };
};
