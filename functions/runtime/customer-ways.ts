import { secretsManager, ses } from '../gateways/clients.ts';
import { makeCustomerWays } from '../gateways/ways/customer-ways.ts';
import { clock, smsSecret } from './deps.ts';
import { settings } from './settings.ts';
import { wording } from './wording.ts';

/** The ways by which this branch writes to customers. */
export const customerWays = () =>
  makeCustomerWays({
    settings: settings.branch.messages ?? {},
    branch: { id: settings.branch.id, sender: wording.sender.zh },
    ses,
    secrets: secretsManager(),
    smsSecret,
    clock,
  });
