/** Special attention (C4). */
export const ATTENTION = ['repeat', 'upgraded', 'mass', 'important', 'over-the-head'] as const;
export type Attention = (typeof ATTENTION)[number];

/** The flags with one more, which stands among them once (C4). */
export const attentionWith = (
  attention: readonly Attention[],
  flag: Attention,
): readonly Attention[] => (attention.includes(flag) ? attention : [...attention, flag]);
