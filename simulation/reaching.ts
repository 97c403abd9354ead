import type { BranchSettings } from '../functions/contracts/branch.ts';

/** A branch that writes to its customers, and mails those whom it pages, though nothing was said of it. */
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
});
