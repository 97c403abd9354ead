import type { BranchSettings } from '../functions/contracts/branch.ts';

/** A neighbour may be silent so long: a sign of life is given every hour, since a year has 52,000 times ten minutes. */
const SILENCE = 'PT3H';

/**
 * A branch that writes to its customers, and mails those whom it pages, though nothing was said of it, and
 * that gives its signs of life hourly.
 */
export const reaching = (settings: BranchSettings): BranchSettings => ({
  ...settings,
  branch: {
    ...settings.branch,
    emailSender: settings.branch.emailSender ?? `redress@${settings.branch.id}.example.cn`,
    messages: settings.branch.messages ?? {
      mail: { from: `service@${settings.branch.id}.example.cn`, via: 'ses' },
      sms: { url: `https://sms.${settings.branch.id}.example.cn/send` },
    },
  },
  policy: {
    ...settings.policy,
    heartbeat: {
      ...settings.policy.heartbeat,
      neighbour: { ...settings.policy.heartbeat.neighbour, value: SILENCE },
    },
  },
});
