import { type ReportedMatter, ruleOfMatter } from '../../report-up.ts';
import { happens, type Rule } from '../command-rule.ts';

type Reported = { readonly matter: ReportedMatter };

/**
 * What cannot wait goes up at once (E8, G2). It is information: the ticket stays at its level and with
 * whoever works it, and no limit knows of it. What has been reported may be followed by more of its kind.
 */
export const reportUp: Rule<Reported, never, 'not-closed'> = {
  needs: 'not-closed',
  rule: (_, { matter }) =>
    happens({ type: 'ComplaintReportedUp', rule: ruleOfMatter(matter), data: { matter } }),
};
