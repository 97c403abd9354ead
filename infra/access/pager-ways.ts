import type { HouseFunction } from '../constructs/house-function.ts';
import { hasSes } from '../partition.ts';
import type { Premises } from '../premises.ts';
import {
  grantCustomerMail,
  grantReadSecret,
  grantSendMail,
  grantTexts,
  grantVoiceSecret,
} from './customer-ways.ts';

/** Lets a function reach the branch's people by the ways that they have of their own. */
export const grantPagerWays = (fn: HouseFunction, premises: Premises): void => {
  const { house, webhookKey } = premises;
  const { branch } = house.settings;
  webhookKey.grantRead(fn);
  if (branch.emailSender !== undefined && hasSes(branch.region)) {
    fn.addEnvironment('EMAIL_SENDER', branch.emailSender);
    grantSendMail(fn, branch.emailSender, { local: house.local, raw: false });
  } else grantCustomerMail(fn, premises);
  grantTexts(fn, premises);
  grantVoiceSecret(fn, premises);
  if (branch.robots) grantReadSecret(fn, branch.robots.secret);
};
