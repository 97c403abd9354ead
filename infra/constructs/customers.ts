import { Construct } from 'constructs';
import { lookUpCustomer } from '../../functions/contracts/operations/customers/look-up.ts';
import {
  attestMessage,
  listMessages,
  readMessages,
} from '../../functions/contracts/operations/customers/messages.ts';
import {
  callScript,
  printMessage,
} from '../../functions/contracts/operations/customers/printing.ts';
import {
  makeProgressLink,
  readProgress,
} from '../../functions/contracts/operations/customers/progress.ts';
import { takeSmsReport } from '../../functions/contracts/operations/customers/sms-reports.ts';
import { grantSmsSecret } from '../access/customer-ways.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** What concerns the customer as such: who calls, and how the complaint stands, by a link that they are given. */
export class Customers extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, caseFiles, lookupKey } = desk;

    const ask = new HouseFunction(this, 'Desk', {
      house,
      handler: 'customers/desk',
      logsLookUps: true,
      environment: { API_URL: api.url },
    });
    tickets.grantRead(ask);
    // Open notices.
    tickets.grantList(ask);
    caseFiles.grantRead(ask);
    lookupKey.grantRead(ask);
    api.serve(ask, [lookUpCustomer], { amongOthers: [makeProgressLink] });

    const print = new HouseFunction(this, 'Print', {
      house,
      handler: 'customers/print',
      logsLookUps: true,
    });
    caseFiles.grantRead(print);
    api.serve(print, [], { amongOthers: [printMessage, callScript] });

    const messages = new HouseFunction(this, 'Messages', {
      house,
      handler: 'customers/messages',
      logsLookUps: true,
    });
    tickets.grantRead(messages);
    tickets.grantList(messages);
    caseFiles.grantRead(messages);
    api.serve(messages, [listMessages], { amongOthers: [readMessages] });

    const attest = new HouseFunction(this, 'Attest', { house, handler: 'customers/attest' });
    tickets.grantChange(attest);
    tickets.grantRead(attest);
    // The words that were said or posted are kept with the case.
    caseFiles.grantRead(attest);
    caseFiles.grantAdd(attest);
    lookupKey.grantRead(attest);
    api.serve(attest, [attestMessage]);

    // All the world may ask it: it has the right to one item at a time, and to nothing personal.
    const progress = new HouseFunction(this, 'Progress', { house, handler: 'customers/progress' });
    tickets.grantFind(progress);
    lookupKey.grantRead(progress);
    api.serveOpenly(progress, [readProgress]);

    const reports = new HouseFunction(this, 'SmsReports', {
      house,
      handler: 'customers/sms-reports',
    });
    tickets.grantChange(reports);
    grantSmsSecret(reports, desk);
    api.serveOpenly(reports, [takeSmsReport]);
  }
}
