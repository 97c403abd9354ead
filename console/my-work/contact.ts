import type { components } from '../generated/api.ts';

/** A message to a customer that somebody has to do something about. */
export type Contact = components['schemas']['ListMessagesAnswer']['items'][number];
