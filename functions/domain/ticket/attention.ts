import type { Attention } from './ticket.ts';

/** The flags with one more, which stands among them once (C4). */
export const attentionWith = (
  attention: readonly Attention[],
  flag: Attention,
): readonly Attention[] => (attention.includes(flag) ? attention : [...attention, flag]);
