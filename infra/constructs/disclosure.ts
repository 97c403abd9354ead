import { Stack } from 'aws-cdk-lib';
import { CfnAlias, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Premises } from '../premises.ts';
import { HouseFunction } from './house-function.ts';

/**
 * What a branch tells its neighbours of a customer, by work order and when they ask. Lambda does not
 * say who asks: so each neighbour has an alias of its own, and may invoke that one alone.
 * @see rules M2, M3
 */
export class Disclosure extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    const { house, tickets, caseFiles } = premises;
    const { neighbours } = house.settings;
    if (neighbours.length === 0) return;
    const disclose = new HouseFunction(this, 'Disclose', {
      house,
      handler: 'federation/disclose',
      logsLookUps: true,
    });
    tickets.grantFind(disclose);
    caseFiles.grantRead(disclose);
    for (const neighbour of neighbours) {
      const alias = new CfnAlias(this, `Alias-${neighbour.id}`, {
        functionName: disclose.functionName,
        functionVersion: '$LATEST',
        name: neighbour.id,
      });
      // The account, not the role: a policy takes no role that is not there yet, and each of two
      // branches would have to be deployed before the other. Its own role's policy says the rest.
      new CfnPermission(this, `Ask-${neighbour.id}`, {
        action: 'lambda:InvokeFunction',
        functionName: alias.ref,
        principal: neighbour.account ?? Stack.of(this).account,
      });
    }
  }
}
