import document from './default-policy.json' with { type: 'json' };
import type { Policy } from './policy.ts';

/** The rulebook's own figures: what holds where neither province nor branch says otherwise. */
export const defaultPolicy: Policy = document;
