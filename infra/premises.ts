import type { Construct } from 'constructs';
import { busNameOf } from '../functions/contracts/bus-names.ts';
import { BranchBus } from './access/branch-bus.ts';
import { CaseFiles } from './access/case-files.ts';
import { Documents } from './access/documents.ts';
import { KeptSecret } from './access/kept-secret.ts';
import { Tickets } from './access/tickets.ts';
import type { House } from './stack-context.ts';

/** What the rooms share: the house, and the ways to what the store keeps. */
export type Premises = {
  readonly house: House;
  readonly tickets: Tickets;
  readonly caseFiles: CaseFiles;
  /** The branch's own bus. */
  readonly bus: BranchBus;
  readonly mail: Documents;
  readonly letters: Documents;
  /** Keys the hashes by which a customer's earlier tickets are found. */
  readonly lookupKey: KeptSecret;
  /** Signs what goes out over webhooks. */
  readonly webhookKey: KeptSecret;
};

/** The premises of a stack. */
export const premisesIn = (scope: Construct, house: House): Premises => ({
  house,
  tickets: new Tickets(scope, 'Tickets', { ground: house }),
  caseFiles: new CaseFiles(house),
  bus: new BranchBus(scope, 'Bus', { name: busNameOf(house.settings.branch.id) }),
  mail: new Documents(house, 'MAIL_BUCKET'),
  letters: new Documents(house, 'LETTER_BUCKET'),
  lookupKey: new KeptSecret(house, 'LOOKUP_KEY_SECRET'),
  webhookKey: new KeptSecret(house, 'WEBHOOK_SECRET'),
});
