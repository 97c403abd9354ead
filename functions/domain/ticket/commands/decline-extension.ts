import { happens, type Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';

/** The limit stays as it is, for a reason; whoever asked for more may withdraw it so (D3, D4). */
export const declineExtension: Rule<unknown, Refusing<'nothing-requested'>, 'open'> = {
  needs: 'open',
  sayable: () => [{}],
  rule: ({ extensionRequested }, _, { policy }) => {
    if (!extensionRequested) return refused({ kind: 'nothing-requested' });
    const { extension } = extensionRequested;
    const { rule } = policy[extension].limit;
    return happens({ type: 'ExtensionDeclined', rule, data: { extension } });
  },
};
