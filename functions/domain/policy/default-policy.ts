import document from './default-policy.json' with { type: 'json' };
import { defaultWakes } from './default-wakes.ts';
import type { Policy } from './policy.ts';

/** The rulebook's own figures: what holds where neither province nor branch says otherwise. */
export const defaultPolicy: Policy = { ...document, wakes: defaultWakes };
