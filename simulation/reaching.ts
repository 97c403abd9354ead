import type { BranchSettings } from '../functions/contracts/branch.ts';
import type { OrganisationFile } from '../functions/contracts/organisation.ts';

/** A neighbour may be silent so long: a sign of life is given every hour, since a year has 52,000 times ten minutes. */
const SILENCE = 'PT3H';

/**
 * A branch that writes to its customers, and mails and calls those whom it pages, though nothing was said of it, and
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
      voice: {
        url: `https://voice.${settings.branch.id}.example.cn/call`,
        secret: `redress/${settings.branch.id}/voice`,
      },
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

/** Everybody has a telephone. */
export const telephoned = (file: OrganisationFile | undefined): OrganisationFile | undefined =>
  file && {
    ...file,
    people: Object.fromEntries(
      Object.entries(file.people).map(([id, person], index) => {
        const phone = `+86139${String(index).padStart(8, '0')}`;
        return [id, { ...person, ways: { ...person.ways, phone } }];
      }),
    ),
  };
