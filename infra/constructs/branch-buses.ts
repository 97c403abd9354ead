import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import { busNameOf, inboxNameOf, senderRoleOf, sourceOf } from '../names.ts';
import { onlySenders, onlySources, type Sender } from './bus-policy.ts';
import type { Address } from './federation.ts';
import { HouseBus } from './house-bus.ts';

/** The one source under which integrators put events. */
const INTEGRATOR = 'redress.integrator';

/** `huai-an` as a part of a statement's id: `HuaiAn`. */
const inTitleCase = (id: string): string =>
  id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

/** The bus of the branch's own events, on which its neighbours may speak too. */
export const branchBus = (
  scope: Construct,
  ground: Ground,
  addresses: readonly Address[],
): HouseBus => {
  const { branch } = ground.settings;
  const self = { id: branch.id, account: Stack.of(scope).account };
  const senders = [self, ...addresses].map(
    ({ id, account }): Sender => ({
      name: inTitleCase(id),
      source: sourceOf(id),
      account,
      roleName: senderRoleOf(id, branch.id),
    }),
  );
  return new HouseBus(scope, 'Bus', {
    ground,
    name: busNameOf(branch.id),
    description: `Events of ${branch.id} and its neighbours: ids and facts only`,
    policy: (busArn) => onlySenders(scope, { busArn, senders }),
  });
};

/** The bus on which integrators put what came in; it alone carries personal data. */
export const inboxBus = (scope: Construct, ground: Ground): HouseBus => {
  const { branch } = ground.settings;
  return new HouseBus(scope, 'Inbox', {
    ground,
    name: inboxNameOf(branch.id),
    description: `Complaints that integrators hand to ${branch.id}: personal data, never forwarded`,
    policy: (busArn) => [onlySources(busArn, [INTEGRATOR])],
  });
};
