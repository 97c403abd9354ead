import type { Role } from '../domain/actor.ts';

/** Which roles may do what. */
export const MAY = {
  register: ['integrator', 'handler', 'manager'],
  handle: ['handler', 'manager'],
  refuse: ['handler', 'manager'],
  readLists: ['handler', 'manager', 'oncall'],
  readCases: ['handler', 'manager'],
  acknowledge: ['oncall', 'manager'],
  readAlerts: ['oncall', 'manager', 'handler'],
  publish: ['publisher', 'manager'],
  readNotices: ['publisher', 'manager', 'handler', 'oncall', 'integrator'],
} as const satisfies Record<string, readonly Role[]>;
