import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { findAreas } from '../../functions/contracts/operations/intake/areas.ts';
import { listBases } from '../../functions/contracts/operations/intake/bases.ts';
import { registerMail } from '../../functions/contracts/operations/intake/email.ts';
import { registerLetter } from '../../functions/contracts/operations/intake/letter.ts';
import { registerPhoneCall } from '../../functions/contracts/operations/intake/phone.ts';
import {
  dismissSetAside,
  listSetAside,
  registerSetAside,
} from '../../functions/contracts/operations/intake/set-aside.ts';
import { registerTransferred } from '../../functions/contracts/operations/intake/transferred.ts';
import { requestUpload } from '../../functions/contracts/operations/intake/upload.ts';
import { registerWalkIn } from '../../functions/contracts/operations/intake/walk-in.ts';
import { registerWebsiteForm } from '../../functions/contracts/operations/intake/website.ts';
import type { Desk } from './branch-api.ts';
import { KEPT, RECEIVED, SCANS, SET_ASIDE } from './document-bucket.ts';
import { HouseFunction } from './house-function.ts';
import { registrar } from './registrar.ts';

/**
 * Every way in which a complaint comes in over the API, each with a function of its own.
 * @see rules B1, B2
 */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    this.counter(desk);
    this.mail(desk);
    this.uploads(desk);
    this.choices(desk);
    this.setAside(desk);
  }

  /** Phone, walk-in, letter and website: what a clerk types in, or a system sends. */
  private counter(desk: Desk): void {
    const { api, letters } = desk;
    const phone = registrar(this, 'Phone', desk, { handler: 'intake/phone' });
    api.serve(phone, [registerPhoneCall]);
    const walkIn = registrar(this, 'WalkIn', desk, { handler: 'intake/walk-in' });
    api.serve(walkIn, [registerWalkIn]);
    const website = registrar(this, 'Website', desk, { handler: 'intake/website' });
    api.serve(website, [registerWebsiteForm]);
    const transferred = registrar(this, 'Transferred', desk, { handler: 'intake/transferred' });
    api.serve(transferred, [registerTransferred]);
    const letter = registrar(this, 'Letter', desk, { handler: 'intake/letter' });
    letters.grantRead(letter, SCANS);
    api.serve(letter, [registerLetter]);
  }

  private mail(desk: Desk): void {
    const email = registrar(this, 'Email', desk, {
      handler: 'intake/email',
      timeout: Duration.seconds(25),
      memoryMib: 1024,
    });
    desk.mail.grantPut(email, KEPT);
    desk.api.serve(email, [registerMail]);
  }

  /** What came in and opened no ticket: listed, and taken up after all. */
  private setAside(desk: Desk): void {
    const { house, api, mail, tickets } = desk;
    const list = new HouseFunction(this, 'SetAsideList', {
      house,
      handler: 'intake/set-aside-list',
    });
    tickets.grantList(list);
    api.serve(list, [listSetAside]);

    const takeUp = registrar(this, 'SetAside', desk, {
      handler: 'intake/set-aside',
      timeout: Duration.seconds(25),
      memoryMib: 1024,
    });
    for (const prefix of [RECEIVED, KEPT, SET_ASIDE]) mail.grantRead(takeUp, prefix);
    // A mail's attachments.
    mail.grantPut(takeUp, KEPT);
    api.serve(takeUp, [registerSetAside, dismissSetAside]);
  }

  /** What forms offer to choose from: divisions, and what answers rest on. */
  private choices({ house, api }: Desk): void {
    const choices = new HouseFunction(this, 'Choices', { house, handler: 'intake/choices' });
    api.serve(choices, [findAreas, listBases]);
  }

  private uploads({ house, api, letters, mail }: Desk): void {
    const uploads = new HouseFunction(this, 'Uploads', { house, handler: 'intake/uploads' });
    letters.grantPut(uploads, SCANS);
    mail.grantPut(uploads, RECEIVED);
    api.serve(uploads, [requestUpload]);
  }
}
