import { EXTENSIONS, type Extension } from '../../clock/answer-clocks.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type Extending, extended } from './extend.ts';

/**
 * Asks for D3's limit or D4's, which somebody else grants. What could not be granted now is not asked
 * for; a second request takes the place of the first.
 */
export const requestExtension: Rule<{ readonly extension: Extension }, Extending, 'open'> = {
  needs: 'open',
  sayable: () => EXTENSIONS.map((extension) => ({ extension })),
  rule: (ticket, { extension }, context) => {
    const ruling = extended(ticket, extension, context);
    if (ruling.kind === 'refused') return ruling;
    const { rule } = context.policy[extension].limit;
    return happens({ type: 'ExtensionRequested', rule, data: { extension } });
  },
};
