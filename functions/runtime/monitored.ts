import type { Monitored } from '../domain/heartbeat/heartbeat.ts';
import { sendsCanaries } from '../domain/ticket/canary.ts';
import { clockContext } from './counting.ts';
import { settings } from './settings.ts';

/** Whose silence the branch notices: its neighbours, and the machines that it says so of, its own canaries. */
export const monitored: readonly Monitored[] = [
  ...settings.neighbours.map(({ id: name }) => ({ of: 'neighbour' as const, name })),
  ...settings.branch.auth.clients
    .filter(({ heartbeat }) => heartbeat)
    .map(({ subject: name }) => ({ of: 'integration' as const, name })),
  ...(sendsCanaries(clockContext.policy)
    ? [{ of: 'canary' as const, name: settings.branch.id }]
    : []),
];
