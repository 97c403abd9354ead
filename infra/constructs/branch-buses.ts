import type { Construct } from 'constructs';
import { busNameOf } from '../../functions/contracts/bus-names.ts';
import { inboxNameOf } from '../names.ts';
import type { Ground } from '../stack-context.ts';
import { onlySenders, onlySources } from './bus-policy.ts';
import { HouseBus } from './house-bus.ts';
import { Undelivered } from './undelivered.ts';

/** The one source under which integrators put events. */
const INTEGRATOR = 'redress.integrator';

/** The bus of the branch's own events, on which its neighbours may speak too. */
export const branchBus = (scope: Construct, ground: Ground, undelivered: Undelivered): HouseBus => {
  const { branch, neighbours } = ground.settings;
  return new HouseBus(scope, 'Bus', {
    ground,
    name: busNameOf(branch.id),
    description: `Events of ${branch.id} and its neighbours: ids and facts only`,
    undelivered,
    policy: (busArn) => onlySenders(scope, { busArn, branchId: branch.id, neighbours }),
  });
};

/** The bus on which integrators put what came in; it alone carries personal data. */
export const inboxBus = (scope: Construct, ground: Ground): HouseBus => {
  const { branch } = ground.settings;
  return new HouseBus(scope, 'Inbox', {
    ground,
    name: inboxNameOf(branch.id),
    description: `Complaints that integrators hand to ${branch.id}: personal data, never forwarded`,
    undelivered: new Undelivered(scope, 'InboxUndelivered', { ground, name: 'inbox-undelivered' }),
    policy: (busArn) => [onlySources(busArn, [INTEGRATOR])],
  });
};
